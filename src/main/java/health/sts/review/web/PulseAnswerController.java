package health.sts.review.web;

import health.sts.review.pulse.PulseAnswers;
import health.sts.review.pulse.PulseAnswers.Invitation;
import health.sts.review.pulse.PulsePart;
import health.sts.review.pulse.Questionnaire;
import health.sts.review.pulse.Questionnaire.Item;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** The pulse as physicians answer it, on a phone; apart from it, with their name, how sure they feel. */
@Controller
@RequestMapping("/pulses/{id}")
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class PulseAnswerController {

    private static final String INCOMPLETE = "incomplete";
    private static final List<String> SURENESS = List.of("Not at all", "A little", "Fairly", "Mostly", "Fully");

    private final PulseAnswers answers;

    PulseAnswerController(PulseAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/answer")
    String ask(@PathVariable String id, Model model) {
        return page(id, new TypedForm(Map.of()), false, model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        List<Item> items = answers.questionnaire(answers.mine(id).version()).items();
        List<Item> missing = new ArrayList<>();
        Map<String, Integer> marks = marks(form, items, missing);
        boolean leavesOut = !missing.isEmpty() && !marks.isEmpty();
        if (leavesOut && form.value(INCOMPLETE).isBlank()) {
            form.refuse(INCOMPLETE, "Answer these questions, or tick below that you leave them out.");
            missing.forEach(
                    item -> form.refuse(item.code(), "Question %d: %s".formatted(item.number(), item.statement())));
        }
        return form.attempt(
                        () -> {
                            answers.answer(id, marks, form.value("comment"));
                            return "redirect:/pulses/" + id + "/answer";
                        },
                        response)
                .orElseGet(() -> page(id, form, leavesOut, model));
    }

    @GetMapping("/sureness")
    String askHowSure(@PathVariable String id, Model model) {
        return sureness(id, new TypedForm(Map.of()), model);
    }

    @PostMapping("/sureness")
    String sayHowSure(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sureness,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of("sureness", sureness));
        if (!sureness.matches("[1-5]")) {
            form.refuse("sureness", "Choose from 1, not at all, to 5, fully.");
        }
        return form.attempt(
                        () -> {
                            answers.sayHowSure(id, Integer.parseInt(sureness));
                            return "redirect:/pulses/" + id + "/sureness?kept";
                        },
                        response)
                .orElseGet(() -> sureness(id, form, model));
    }

    private String page(String id, TypedForm form, boolean leavesOut, Model model) {
        Invitation invitation = answers.mine(id);
        Questionnaire asked = answers.questionnaire(invitation.version());
        model.addAttribute("pulse", invitation);
        model.addAttribute("asked", asked);
        model.addAttribute("parts", PulsePart.values());
        model.addAttribute("form", form);
        model.addAttribute("leavesOut", leavesOut);
        model.addAttribute("longest", PulseAnswers.LONGEST_COMMENT);
        return "review/pulse-answer";
    }

    private String sureness(String id, TypedForm form, Model model) {
        Invitation invitation = answers.mine(id);
        model.addAttribute("pulse", invitation);
        model.addAttribute("said", answers.mySureness(id));
        model.addAttribute("words", SURENESS);
        model.addAttribute("form", form);
        return "review/pulse-sureness";
    }

    private static Map<String, Integer> marks(TypedForm form, List<Item> items, List<Item> missing) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        for (Item item : items) {
            String typed = form.value(item.code());
            if (typed.matches("[1-5]")) {
                marks.put(item.code(), Integer.valueOf(typed));
            } else if (typed.isBlank()) {
                missing.add(item);
            } else {
                form.refuse(item.code(), "Question %d: choose one of the answers given.".formatted(item.number()));
            }
        }
        return marks;
    }
}
