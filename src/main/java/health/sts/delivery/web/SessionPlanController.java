package health.sts.delivery.web;

import health.sts.delivery.session.Occurrence;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans one session, or a series with a result for each of its days. */
@Controller
@PreAuthorize(SessionRights.PLANNERS)
class SessionPlanController {

    private static final List<Choice> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> new Choice("weekday." + day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.US)))
            .toList();

    private final Sessions sessions;
    private final PlanChoices choices;
    private final Clock clock;

    SessionPlanController(Sessions sessions, PlanChoices choices, Clock clock) {
        this.sessions = sessions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/sessions/new")
    String ask(@RequestParam Map<String, String> typed, Model model) {
        return page("delivery/sessions/new", new TypedForm(typed), model);
    }

    @PostMapping("/sessions/new")
    String plan(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        PlanSession plan = PlanForm.planOnDay(form);
        Optional<SessionView> planned =
                form.attempt(() -> sessions.plan(plan, PlanForm.ticked(form, "confirmed")), response);
        return planned.map(session -> "redirect:/sessions/" + session.sessionId() + "?planned")
                .orElseGet(() -> page("delivery/sessions/new", form, model));
    }

    @GetMapping("/sessions/series")
    String askSeries(@RequestParam Map<String, String> typed, Model model) {
        return page("delivery/sessions/series", new TypedForm(typed), model);
    }

    /** {@code act} is {@code preview}, or {@code plan} once the person has seen what would become of each day. */
    @PostMapping("/sessions/series")
    String series(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        List<PlanSession> plans = SeriesForm.plans(form);
        boolean plan = "plan".equals(form.value("act"));
        form.attempt(
                        () -> plan
                                ? sessions.planAll(
                                        plans,
                                        PlanForm.ticked(form, "confirmed"),
                                        PlanForm.ticked(form, "allOrNothing"))
                                : sessions.preview(plans),
                        response)
                .ifPresent(results -> show(results, plan, model));
        return page("delivery/sessions/series", form, model);
    }

    private static void show(List<Occurrence> results, boolean planned, Model model) {
        model.addAttribute("results", results);
        model.addAttribute("planned", planned);
        model.addAttribute("fine", results.stream().filter(Occurrence::fine).count());
        model.addAttribute(
                "warned", results.stream().anyMatch(one -> !one.warnings().isEmpty()));
        model.addAttribute(
                "series",
                results.stream()
                        .map(Occurrence::session)
                        .filter(one -> one != null && one.seriesId() != null)
                        .map(SessionView::seriesId)
                        .findFirst()
                        .orElse(null));
    }

    private String page(String template, TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("weekdays", WEEKDAYS);
        choices.first(model);
        boolean chosen = !form.value("specialtyCode").isBlank()
                && !form.value("siteId").isBlank()
                && !form.value("waveId").isBlank();
        model.addAttribute("chosen", chosen);
        if (chosen) {
            choices.second(form.value("siteId"), form.value("specialtyCode"), clock.instant(), model);
        }
        return template;
    }
}
