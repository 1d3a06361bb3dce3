package health.sts.delivery.web;

import health.sts.delivery.session.SessionReads;
import health.sts.delivery.survey.SurveyItem;
import health.sts.delivery.survey.Surveys;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reaction survey of a class, for whoever attended it; answered on a phone in a minute. */
@Controller
@RequestMapping("/surveys/{sessionId}")
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class SurveyController {

    /** What 1 to 5 mean. */
    private static final List<String> SCALE = List.of(
            "1, do not agree at all", "2, rather do not agree", "3, partly agree", "4, mostly agree", "5, agree fully");

    private final Surveys surveys;
    private final SessionReads sessions;

    SurveyController(Surveys surveys, SessionReads sessions) {
        this.surveys = surveys;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@PathVariable String sessionId, Model model) {
        return page(sessionId, new TypedForm(Map.of()), model);
    }

    @PostMapping
    String answer(
            @PathVariable String sessionId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        List<Integer> marks = marks(form);
        return form.attempt(
                        () -> {
                            surveys.answer(sessionId, marks, form.value("comment"));
                            return "redirect:/surveys/" + sessionId;
                        },
                        response)
                .orElseGet(() -> page(sessionId, form, model));
    }

    private String page(String sessionId, TypedForm form, Model model) {
        model.addAttribute("survey", surveys.mine(sessionId));
        model.addAttribute("held", sessions.get(sessionId));
        model.addAttribute("items", SurveyItem.values());
        model.addAttribute("scale", SCALE);
        model.addAttribute("form", form);
        model.addAttribute("longest", Surveys.LONGEST_COMMENT);
        return "delivery/surveys/show";
    }

    private static List<Integer> marks(TypedForm form) {
        List<Integer> marks = new ArrayList<>();
        for (SurveyItem item : SurveyItem.values()) {
            String typed = form.value(item.field());
            if (typed.matches("[1-5]")) {
                marks.add(Integer.valueOf(typed));
            } else {
                form.refuse(item.field(), "Choose an answer: " + item.statement());
            }
        }
        return marks;
    }
}
