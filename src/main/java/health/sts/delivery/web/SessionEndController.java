package health.sts.delivery.web;

import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.engine.Identities;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cancels a session, or has somebody else lead it; both with a reason that everybody concerned reads. */
@Controller
@PreAuthorize(SessionRights.PLANNERS)
class SessionEndController {

    private final Sessions sessions;
    private final SessionReads reads;
    private final PlanChoices choices;
    private final Identities identities;

    SessionEndController(Sessions sessions, SessionReads reads, PlanChoices choices, Identities identities) {
        this.sessions = sessions;
        this.reads = reads;
        this.choices = choices;
        this.identities = identities;
    }

    @GetMapping("/sessions/{id}/cancellation")
    String askToCancel(@PathVariable String id, Model model) {
        SessionView session = reads.get(id);
        return cancellation(session, fresh(session), model);
    }

    @PostMapping("/sessions/{id}/cancellation")
    String cancel(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return done(
                        form,
                        response,
                        () -> sessions.cancel(id, SessionChangeController.version(form), form.value("reason")))
                .map(session -> "redirect:/sessions/" + id + "?cancelled")
                .orElseGet(() -> cancellation(reads.get(id), form, model));
    }

    @GetMapping("/sessions/{id}/trainer")
    String askForTrainer(@PathVariable String id, Model model) {
        SessionView session = reads.get(id);
        return trainer(session, fresh(session), model);
    }

    @PostMapping("/sessions/{id}/trainer")
    String replace(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return done(
                        form,
                        response,
                        () -> sessions.replaceTrainer(
                                id,
                                SessionChangeController.version(form),
                                form.value("leadPhysicianId"),
                                form.value("reason")))
                .map(session -> "redirect:/sessions/" + id + "?trainer")
                .orElseGet(() -> trainer(reads.get(id), form, model));
    }

    private static Optional<SessionView> done(TypedForm form, HttpServletResponse response, Supplier<SessionView> act) {
        if (form.value("reason").isBlank()) {
            form.refuse("reason", "Say in a sentence why; everybody concerned reads it.");
        }
        return form.attempt(act, response);
    }

    private static TypedForm fresh(SessionView session) {
        return new TypedForm(Map.of("version", String.valueOf(session.version())));
    }

    private static String cancellation(SessionView session, TypedForm form, Model model) {
        model.addAttribute("one", session);
        model.addAttribute("form", form);
        return "delivery/sessions/cancellation";
    }

    private String trainer(SessionView session, TypedForm form, Model model) {
        model.addAttribute("one", session);
        model.addAttribute("form", form);
        model.addAttribute(
                "lead", identities.names(List.of(session.leadUserId())).get(session.leadUserId()));
        choices.leads(session.specialtyCode(), session.startsAt(), model);
        return "delivery/sessions/trainer";
    }
}
