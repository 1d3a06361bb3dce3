package health.sts.delivery.web;

import health.sts.delivery.attendance.MyClasses;
import health.sts.delivery.attendance.MyClasses.Mine;
import health.sts.delivery.attendance.MyClasses.Teaching;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.delivery.survey.SurveyResults;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the person acting teaches or signs, with what they owe. */
@Controller
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class MyClassesController {

    private static final int LONGEST_ID = 64;

    private final MyClasses classes;
    private final SurveyResults surveys;
    private final Roster roster;

    MyClassesController(MyClasses classes, SurveyResults surveys, Roster roster) {
        this.classes = classes;
        this.surveys = surveys;
        this.roster = roster;
    }

    @GetMapping("/sessions/mine")
    String mine(@RequestParam(required = false) String before, Model model) {
        String from = before == null || before.isBlank() || before.length() > LONGEST_ID ? null : before.strip();
        Teaching teaching = classes.of(from);
        List<String> ids =
                teaching.all().stream().map(one -> one.session().sessionId()).toList();
        model.addAttribute("teaching", teaching);
        model.addAttribute("first", from == null);
        model.addAttribute(
                "owed",
                teaching.all().stream().filter(one -> !one.duties().isEmpty()).toList());
        model.addAttribute("surveys", ids.isEmpty() ? Map.of() : surveys.summaries(ids));
        model.addAttribute(
                "specialties",
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name)));
        model.addAttribute("steps", new Steps());
        List<Mine> past = teaching.past();
        model.addAttribute(
                "next",
                teaching.morePast() ? past.get(past.size() - 1).session().sessionId() : null);
        return "delivery/attendance/mine";
    }

    /** Where a trainer does each step. */
    public static final class Steps {

        /** The page of ours on which the step is done, or null where Tasklist has its form. */
        public String page(String step, String sessionId) {
            return switch (step) {
                case TeachingForm.ENTER, TeachingForm.SIGN -> "/sessions/" + sessionId + "/attendance";
                case TeachingForm.LOG_HOURS -> "/hours#" + sessionId;
                default -> null;
            };
        }
    }
}
