package health.sts.delivery.web;

import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Bookings.Outcome;
import health.sts.delivery.booking.LearnerWay;
import health.sts.delivery.booking.LearnerWays;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.survey.Surveys;
import health.sts.delivery.survey.Surveys.Invitation;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "My training": the one next step, what counts, and the sessions that fit, for somebody with one minute. */
@Controller
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class MyTrainingController {

    private static final String PAGE = "redirect:/training/mine";

    private final LearnerWays ways;
    private final Bookings bookings;
    private final Surveys surveys;
    private final SessionReads sessions;
    private final Clock clock;

    MyTrainingController(LearnerWays ways, Bookings bookings, Surveys surveys, SessionReads sessions, Clock clock) {
        this.ways = ways;
        this.bookings = bookings;
        this.surveys = surveys;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/training/mine")
    String mine(@RequestParam(required = false) String training, Model model) {
        return page(training, new TypedForm(Map.of()), model);
    }

    @PostMapping("/training/mine/seats")
    String book(
            @RequestParam(defaultValue = "") String training,
            @RequestParam(defaultValue = "") String session,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of());
        if (training.isBlank() || session.isBlank()) {
            form.refuse("form", "Choose a session from the list.");
        }
        Optional<Outcome> outcome = form.attempt(() -> bookings.book(training, session), response);
        return outcome.map(done -> PAGE + (done == Outcome.SEAT ? "?booked" : "?waiting") + "&training=" + training)
                .orElseGet(() -> page(null, form, model));
    }

    @PostMapping("/training/mine/seats/{sessionId}/cancellation")
    String cancel(
            @PathVariable String sessionId,
            @RequestParam(defaultValue = "") String training,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of("reason", reason, "session", sessionId));
        Optional<Boolean> done = form.attempt(
                () -> {
                    bookings.cancel(training, sessionId, reason);
                    return true;
                },
                response);
        return done.map(yes -> PAGE + "?cancelled&training=" + training).orElseGet(() -> page(null, form, model));
    }

    private String page(String training, TypedForm form, Model model) {
        LearnerWay way = ways.mine(training).orElse(null);
        model.addAttribute("way", way);
        model.addAttribute("form", form);
        model.addAttribute("now", clock.instant());
        if (way != null) {
            model.addAttribute("next", NextStep.of(way));
            opinions(way.learner().userId(), model);
        }
        return "delivery/training/mine";
    }

    /** The surveys that wait for an answer, with the sessions they are about. */
    private void opinions(String userId, Model model) {
        List<Invitation> waiting = surveys.waiting(userId);
        List<String> ids = waiting.stream().map(Invitation::sessionId).toList();
        model.addAttribute("surveys", waiting);
        model.addAttribute(
                "attended",
                ids.isEmpty()
                        ? Map.of()
                        : sessions.of(ids).stream()
                                .collect(Collectors.toMap(SessionView::sessionId, Function.identity())));
    }
}
