package health.sts.certification.web;

import health.sts.certification.board.WayView;
import health.sts.certification.exam.Exams;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form with which a training manager corrects a result; the old row stays. */
@Controller
@PreAuthorize("hasRole('training-manager')")
class ExamCorrectionController {

    private static final String ADDRESS = "/certification/{id}/exams/{attemptId}/correct";

    private final WayRights rights;
    private final Exams exams;
    private final Roster roster;

    ExamCorrectionController(WayRights rights, Exams exams, Roster roster) {
        this.rights = rights;
        this.exams = exams;
        this.roster = roster;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String id, @PathVariable String attemptId, Model model) {
        return page(rights.managed(id), attemptId, new TypedForm(Map.of()), model);
    }

    @PostMapping(ADDRESS)
    String correct(
            @PathVariable String id,
            @PathVariable String attemptId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        WayView way = rights.managed(id);
        attempt(way, attemptId);
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> exams.correct(attemptId, score(form.value("score").strip()), form.value("reason")),
                        response)
                .map(done -> "redirect:/certification/" + id + "?corrected")
                .orElseGet(() -> page(way, attemptId, form, model));
    }

    private String page(WayView way, String attemptId, TypedForm form, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("attempt", attempt(way, attemptId));
        model.addAttribute("form", form);
        model.addAttribute(
                "trainer",
                roster.physician(way.physicianId()).map(PhysicianView::name).orElse(way.physicianId()));
        return "certification/exams/correct";
    }

    private Attempt attempt(WayView way, String attemptId) {
        return exams.of(way.id()).stream()
                .filter(attempt -> attempt.id().equals(attemptId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such exam result in this certification."));
    }

    private static BigDecimal score(String typed) {
        if (typed.isEmpty() || typed.length() > 20) {
            return null;
        }
        try {
            return new BigDecimal(typed.replaceFirst("\\s*%$", "").replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("score", "Write the score as a number, for example 92.5.");
        }
    }
}
