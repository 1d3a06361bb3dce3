package health.sts.recruitment.web;

import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.recruitment.CandidacyFilter;
import health.sts.recruitment.CandidacyListRow;
import health.sts.recruitment.CandidacyState;
import health.sts.recruitment.FunnelRow;
import health.sts.recruitment.RecruitmentBoard;
import health.sts.recruitment.RecruitmentCalls;
import health.sts.shared.CurrentActor;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The funnel by specialty and wave, each seat's state, and the candidates. */
@Controller
@PreAuthorize(
        "hasAnyRole('cmio','program-manager','training-manager','dept-chief','compliance','exec-sponsor','pac','auditor')")
class RecruitmentController {

    private final RecruitmentBoard board;
    private final RecruitmentCalls calls;
    private final Waves waves;
    private final CurrentActor actor;

    RecruitmentController(RecruitmentBoard board, RecruitmentCalls calls, Waves waves, CurrentActor actor) {
        this.board = board;
        this.calls = calls;
        this.waves = waves;
        this.actor = actor;
    }

    @GetMapping("/recruitment")
    String funnel(@RequestParam(required = false) String wave, Model model) {
        List<WaveView> all = waves.list();
        WaveView shown = all.stream()
                .filter(candidate -> candidate.id().equals(wave))
                .findFirst()
                .or(() -> all.stream()
                        .filter(candidate -> candidate.daysToGo() >= 0)
                        .reduce((first, last) -> last))
                .or(() -> all.stream().findFirst())
                .orElse(null);
        List<FunnelRow> rows = shown == null ? List.of() : board.funnel(shown.id());
        model.addAttribute("waves", all);
        model.addAttribute("wave", shown);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "required", rows.stream().mapToInt(FunnelRow::required).sum());
        model.addAttribute("seats", rows.stream().mapToInt(FunnelRow::toRecruit).sum());
        model.addAttribute("filled", rows.stream().mapToInt(FunnelRow::filled).sum());
        model.addAttribute("held", rows.stream().mapToInt(FunnelRow::held).sum());
        model.addAttribute(
                "assessing", rows.stream().mapToInt(FunnelRow::assessing).sum());
        model.addAttribute(
                "inReserve", rows.stream().mapToInt(FunnelRow::inReserve).sum());
        model.addAttribute("ended", rows.stream().mapToInt(FunnelRow::ended).sum());
        model.addAttribute(
                "calledAt", shown == null ? null : calls.openedAt(shown.id()).orElse(null));
        model.addAttribute("mayCall", shown != null && shown.daysToGo() >= 0 && RecruitmentCalls.mayOpen(actor.get()));
        return "recruitment/funnel";
    }

    @PostMapping("/recruitment/calls")
    @PreAuthorize("hasAnyRole('program-manager','training-manager','cmio')")
    String call(@RequestParam(defaultValue = "") String wave) {
        calls.open(wave);
        return "redirect:/recruitment?called&wave=" + wave;
    }

    @GetMapping("/recruitment/seats")
    String seats(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String specialty,
            Model model) {
        model.addAttribute("wave", waves.get(wave));
        model.addAttribute(
                "row",
                board.funnel(wave).stream()
                        .filter(row -> row.specialtyCode().equals(specialty))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("seats", board.seats(wave, specialty));
        return "recruitment/seats";
    }

    @GetMapping("/recruitment/candidates")
    String candidates(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(required = false) String specialty,
            @RequestParam(required = false) CandidacyState state,
            @RequestParam(required = false) String after,
            Model model) {
        String code = specialty == null || specialty.isBlank() ? null : specialty;
        List<CandidacyListRow> rows = board.candidacies(new CandidacyFilter(wave, code, state, after));
        boolean more = rows.size() > RecruitmentBoard.PAGE;
        List<CandidacyListRow> page = more ? rows.subList(0, RecruitmentBoard.PAGE) : rows;
        model.addAttribute("wave", waves.get(wave));
        model.addAttribute("specialties", board.funnel(wave));
        model.addAttribute("states", CandidacyState.values());
        model.addAttribute("specialty", code);
        model.addAttribute("state", state);
        model.addAttribute("rows", page);
        model.addAttribute("next", more ? page.get(page.size() - 1).id() : null);
        return "recruitment/candidates";
    }
}
