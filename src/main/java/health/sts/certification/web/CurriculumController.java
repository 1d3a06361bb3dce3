package health.sts.certification.web;

import health.sts.certification.curriculum.Curricula;
import health.sts.certification.curriculum.CurriculumBoard;
import health.sts.certification.curriculum.CurriculumBoard.Row;
import health.sts.certification.curriculum.CurriculumChange;
import health.sts.certification.curriculum.CurriculumHours;
import health.sts.certification.curriculum.CurriculumVersion;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which specialty has which curriculum, what a version holds, and what changed between two. */
@Controller
@PreAuthorize(
        "hasAnyRole('training-manager','cmio','program-manager','exec-sponsor','dept-chief','evaluator','peer-trainer','auditor')")
class CurriculumController {

    private final CurriculumBoard board;
    private final Curricula curricula;
    private final Identities identities;
    private final CurrentActor actor;

    CurriculumController(CurriculumBoard board, Curricula curricula, Identities identities, CurrentActor actor) {
        this.board = board;
        this.curricula = curricula;
        this.identities = identities;
        this.actor = actor;
    }

    @GetMapping("/certification/curricula")
    String list(Model model) {
        List<Row> rows = board.rows();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "without", rows.stream().filter(row -> row.newest() == null).toList());
        model.addAttribute(
                "names",
                identities.names(rows.stream()
                        .map(Row::newest)
                        .filter(Objects::nonNull)
                        .map(CurriculumVersion::publishedBy)
                        .distinct()
                        .toList()));
        model.addAttribute("mayPublish", mayPublish());
        return "certification/curricula/list";
    }

    @GetMapping("/certification/curricula/{specialty}")
    String show(
            @PathVariable String specialty,
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String since,
            Model model) {
        List<CurriculumVersion> versions = curricula.versions(specialty);
        model.addAttribute("specialty", board.specialty(specialty));
        model.addAttribute("versions", versions);
        model.addAttribute("mayPublish", mayPublish());
        model.addAttribute(
                "names",
                identities.names(versions.stream()
                        .map(CurriculumVersion::publishedBy)
                        .distinct()
                        .toList()));
        if (!versions.isEmpty()) {
            int newest = versions.get(0).version();
            CurriculumVersion shown = curricula.version(specialty, number(version, newest));
            int before = number(since, shown.version() - 1);
            model.addAttribute("shown", shown);
            model.addAttribute("blueprint", shown.examBlueprint().lines().toList());
            model.addAttribute("hours", CurriculumHours.of(shown.items()));
            model.addAttribute("since", before);
            model.addAttribute(
                    "changes",
                    before < 1 || before == shown.version()
                            ? null
                            : CurriculumChange.between(curricula.version(specialty, before), shown));
        }
        return "certification/curricula/show";
    }

    private boolean mayPublish() {
        return actor.get().is(Role.TRAINING_MANAGER);
    }

    /** A number of the address; what is no number is as if it were not there. */
    private static int number(String typed, int otherwise) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
    }
}
