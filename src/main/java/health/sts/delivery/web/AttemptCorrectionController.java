package health.sts.delivery.web;

import health.sts.delivery.learning.Completions;
import health.sts.delivery.learning.LearningRecords;
import health.sts.delivery.learning.TestAttempt;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form with which a training manager corrects the score of a proficiency test; the old row stays. */
@Controller
@PreAuthorize("hasRole('training-manager')")
class AttemptCorrectionController {

    private static final String ADDRESS = "/learning/attempts/{attemptId}/correction";

    private final LearningRecords records;
    private final Completions completions;
    private final Learners learners;
    private final Roster roster;

    AttemptCorrectionController(LearningRecords records, Completions completions, Learners learners, Roster roster) {
        this.records = records;
        this.completions = completions;
        this.learners = learners;
        this.roster = roster;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String attemptId, Model model) {
        return page(attemptId, new TypedForm(Map.of()), model);
    }

    @PostMapping(ADDRESS)
    String correct(
            @PathVariable String attemptId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> completions.correct(
                                attemptId, LearningController.score(form.value("score")), form.value("reason")),
                        response)
                .map(done -> "redirect:/learning?corrected")
                .orElseGet(() -> page(attemptId, form, model));
    }

    private String page(String attemptId, TypedForm form, Model model) {
        TestAttempt attempt = records.attempt(attemptId);
        String physicianId = learners.get(attempt.trainingId()).physicianId();
        model.addAttribute("attempt", attempt);
        model.addAttribute("form", form);
        model.addAttribute(
                "learner",
                roster.physician(physicianId).map(PhysicianView::name).orElse(physicianId));
        return "delivery/learning/correct";
    }
}
