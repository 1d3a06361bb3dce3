package health.sts.certification.web;

import health.sts.certification.curriculum.Curricula;
import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumBoard;
import health.sts.certification.curriculum.CurriculumBoard.Outcome;
import health.sts.certification.curriculum.CurriculumBoard.Row;
import health.sts.certification.curriculum.CurriculumItem;
import health.sts.certification.curriculum.CurriculumTemplate;
import health.sts.certification.curriculum.CurriculumVersion;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishes a version, for one specialty or for several at once. Works without script: more rows are a round trip. */
@Controller
@RequestMapping("/certification/curricula/publish")
@PreAuthorize("hasRole('training-manager')")
class CurriculumFormController {

    private static final String PAGE = "certification/curricula/form";

    private final CurriculumBoard board;
    private final Curricula curricula;

    CurriculumFormController(CurriculumBoard board, Curricula curricula) {
        this.board = board;
        this.curricula = curricula;
    }

    @GetMapping
    String open(@RequestParam(required = false) String specialty, Model model) {
        List<Row> rows = board.rows();
        CurriculumVersion newest = rows.stream()
                .filter(row -> row.specialty().code().equals(specialty))
                .map(Row::newest)
                .filter(found -> found != null)
                .findFirst()
                .map(head -> curricula.version(head.specialtyCode(), head.version()))
                .orElse(null);
        Set<String> chosen = specialty == null ? Set.of() : Set.of(specialty);
        Publication content = newest == null
                ? CurriculumTemplate.current().of("")
                : new Publication("", false, "", newest.examBlueprint(), newest.examUrl(), newest.items());
        model.addAttribute("fromTemplate", newest == null);
        return page(new CurriculumForm(chosen, content), rows, List.of(), model);
    }

    @PostMapping
    String publish(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) String more,
            Model model,
            HttpServletResponse response) {
        CurriculumForm form = new CurriculumForm(typed);
        if (more != null) {
            return page(form, board.rows(), List.of(), model);
        }
        form.check();
        List<Outcome> outcomes =
                form.getProblems().isEmpty() ? board.publish(form.specialties(), form.publication()) : List.of();
        List<Row> rows = board.rows();
        Map<String, String> names = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.specialty().code(), row -> row.specialty().name()));
        List<Outcome> published =
                outcomes.stream().filter(outcome -> outcome.version() > 0).toList();
        published.forEach(outcome -> form.published(outcome.specialtyCode()));
        outcomes.stream()
                .filter(outcome -> outcome.refusal() != null)
                .forEach(outcome -> refused(form, outcome, names, outcomes.size() > 1));
        if (form.getProblems().isEmpty()) {
            return published.size() == 1
                    ? "redirect:/certification/curricula/" + published.get(0).specialtyCode() + "?published"
                    : "redirect:/certification/curricula?published=" + published.size();
        }
        response.setStatus(Refusal.Kind.INVALID.status());
        return page(form, rows, published, model);
    }

    private static void refused(CurriculumForm form, Outcome outcome, Map<String, String> names, boolean several) {
        Refusal refusal = outcome.refusal();
        String field = refusal.field().orElse("specialties");
        // What is wrong with an item or a text is wrong for all of them and said once.
        boolean ofOne = several && (field.equals("specialties") || field.equals("items"));
        String code = outcome.specialtyCode();
        form.wrong(field, ofOne ? names.getOrDefault(code, code) + ": " + refusal.getMessage() : refusal.getMessage());
    }

    private static String page(CurriculumForm form, List<Row> rows, List<Outcome> published, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", rows);
        model.addAttribute("published", published);
        model.addAttribute("kinds", CurriculumItem.Kind.values());
        return PAGE;
    }
}
