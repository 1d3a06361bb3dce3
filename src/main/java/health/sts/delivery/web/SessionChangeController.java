package health.sts.delivery.web;

import health.sts.delivery.session.ChangeImpact;
import health.sts.delivery.session.ChangeSession;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes a session, after a look at whom the change hits. */
@Controller
@PreAuthorize(SessionRights.PLANNERS)
class SessionChangeController {

    private static final String ADDRESS = "/sessions/{id}/change";

    private final Sessions sessions;
    private final SessionReads reads;
    private final PlanChoices choices;

    SessionChangeController(Sessions sessions, SessionReads reads, PlanChoices choices) {
        this.sessions = sessions;
        this.reads = reads;
        this.choices = choices;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String id, Model model) {
        SessionView session = reads.get(id);
        return page(session, new TypedForm(values(session)), model);
    }

    /** First it shows what the change would do; it is done once the person has seen just that. */
    @PostMapping(ADDRESS)
    String change(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SessionView session = reads.get(id);
        TypedForm form = new TypedForm(typed);
        ChangeSession change = change(session, form);
        if (change.confirmed()) {
            Optional<SessionView> done = form.attempt(() -> sessions.change(change), response);
            if (done.isPresent()) {
                return "redirect:/sessions/" + id + "?changed";
            }
        } else {
            Optional<ChangeImpact> impact = form.attempt(() -> sessions.preview(change), response);
            impact.ifPresent(seen -> model.addAttribute("impact", seen));
            model.addAttribute("seen", asTyped(form));
        }
        return page(session, form, model);
    }

    private String page(SessionView session, TypedForm form, Model model) {
        model.addAttribute("one", session);
        model.addAttribute("form", form);
        choices.second(session.siteId(), session.specialtyCode(), session.startsAt(), model);
        return "delivery/sessions/change";
    }

    private static ChangeSession change(SessionView session, TypedForm form) {
        LocalDateTime start = PlanForm.moment(form, "start");
        LocalDateTime end = PlanForm.moment(form, "end");
        if (form.value("reason").isBlank()) {
            form.refuse("reason", "Say in a sentence why; everybody concerned reads it.");
        }
        return new ChangeSession(
                session.sessionId(),
                version(form),
                start,
                end,
                blank(form.value("roomId")),
                blank(form.value("link")),
                PlanForm.seats(form),
                form.value("leadPhysicianId"),
                form.value("coUserId"),
                form.value("reason"),
                "seen".equals(form.value("act")) && asTyped(form).equals(form.value("seen")));
    }

    /** What was typed, so that nothing is saved whose effect was not looked at. */
    private static String asTyped(TypedForm form) {
        return Stream.of("day", "start", "end", "roomId", "link", "capacity", "leadPhysicianId", "coUserId")
                .map(form::value)
                .collect(Collectors.joining("|"));
    }

    /** The version the person saw; one that nobody ever saw where it cannot be read. */
    static int version(TypedForm form) {
        return form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : -1;
    }

    private static String blank(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static Map<String, String> values(SessionView session) {
        LocalDateTime start = LocalDateTime.ofInstant(session.startsAt(), session.zone());
        LocalDateTime end = LocalDateTime.ofInstant(session.endsAt(), session.zone());
        Map<String, String> values = new HashMap<>();
        values.put("day", start.toLocalDate().toString());
        values.put("start", start.toLocalTime().toString());
        values.put("end", end.toLocalTime().toString());
        values.put("roomId", session.roomId() == null ? "" : session.roomId());
        values.put("link", session.link() == null ? "" : session.link());
        values.put("capacity", String.valueOf(session.capacity()));
        values.put("leadPhysicianId", session.leadPhysicianId());
        values.put("coUserId", session.coUserId());
        values.put("version", String.valueOf(session.version()));
        return values;
    }
}
