package health.sts.delivery.web;

import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.LearnerWay;
import health.sts.delivery.booking.LearnerWays;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One learner's way, for those who answer for the training; seats are given and taken by who may enrol. */
@Controller
class LearnerController {

    private static final String READERS =
            "hasAnyRole('training-manager','program-manager','cmio','dept-chief','chief-of-staff','auditor')";
    private static final String ENROLLERS = "hasAnyRole('training-manager','program-manager','dept-chief')";

    private final LearnerWays ways;
    private final Bookings bookings;
    private final Roster roster;
    private final Identities identities;
    private final Clock clock;

    LearnerController(LearnerWays ways, Bookings bookings, Roster roster, Identities identities, Clock clock) {
        this.ways = ways;
        this.bookings = bookings;
        this.roster = roster;
        this.identities = identities;
        this.clock = clock;
    }

    @GetMapping("/training/{trainingId}")
    @PreAuthorize(READERS)
    String show(@PathVariable String trainingId, Model model) {
        return page(trainingId, new TypedForm(Map.of()), model);
    }

    @PostMapping("/training/{trainingId}/seats")
    @PreAuthorize(ENROLLERS)
    String enrol(
            @PathVariable String trainingId,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response) {
        ways.of(trainingId);
        TypedForm form = new TypedForm(Map.of());
        if (Arrays.stream(SessionKind.values()).map(SessionKind::name).noneMatch(kind::equals)) {
            form.refuse("form", "Choose what to enrol for: class, lab or refresher.");
        }
        form.attempt(() -> bookings.enrol(List.of(trainingId), SessionKind.valueOf(kind)), response)
                .ifPresent(results -> model.addAttribute("result", results.get(0)));
        return page(trainingId, form, model);
    }

    @PostMapping("/training/{trainingId}/seats/{sessionId}/cancellation")
    @PreAuthorize(ENROLLERS)
    String cancel(
            @PathVariable String trainingId,
            @PathVariable String sessionId,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of("reason", reason, "session", sessionId));
        return form.attempt(
                        () -> {
                            bookings.cancel(trainingId, sessionId, reason);
                            return true;
                        },
                        response)
                .map(yes -> "redirect:/training/" + trainingId)
                .orElseGet(() -> page(trainingId, form, model));
    }

    private String page(String trainingId, TypedForm form, Model model) {
        LearnerWay way = ways.of(trainingId);
        model.addAttribute("way", way);
        model.addAttribute("form", form);
        model.addAttribute("now", clock.instant());
        model.addAttribute("next", NextStep.of(way));
        model.addAttribute(
                "person", roster.physician(way.learner().physicianId()).orElse(null));
        model.addAttribute(
                "names",
                identities.names(way.past().stream()
                        .map(LearnerWay.Happened::by)
                        .distinct()
                        .toList()));
        return "delivery/training/show";
    }
}
