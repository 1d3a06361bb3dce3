package health.sts.delivery.web;

import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Enrolments;
import health.sts.delivery.booking.Enrolments.Candidate;
import health.sts.program.WaveAhead;
import health.sts.program.Waves;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enrols a whole department: who needs a seat, and then what became of each person. */
@Controller
@PreAuthorize("hasAnyRole('training-manager','program-manager','dept-chief')")
class EnrolmentController {

    private static final String TEMPLATE = "delivery/training/enrolment";

    private final Enrolments enrolments;
    private final Bookings bookings;
    private final Waves waves;

    EnrolmentController(Enrolments enrolments, Bookings bookings, Waves waves) {
        this.enrolments = enrolments;
        this.bookings = bookings;
        this.waves = waves;
    }

    @GetMapping("/training/enrolment")
    String choose(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response) {
        TypedForm form = form(wave, department, kind, model);
        if (!(wave + department + kind).isBlank()) {
            model.addAttribute("candidates", candidates(form, response).orElse(null));
        }
        return TEMPLATE;
    }

    @PostMapping("/training/enrolment")
    String enrol(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response) {
        TypedForm form = form(wave, department, kind, model);
        candidates(form, response)
                .map(all -> all.stream()
                        .filter(Candidate::needed)
                        .map(Candidate::trainingId)
                        .toList())
                .ifPresent(needed -> model.addAttribute("results", bookings.enrol(needed, SessionKind.valueOf(kind))));
        return TEMPLATE;
    }

    private TypedForm form(String wave, String department, String kind, Model model) {
        TypedForm form = new TypedForm(Map.of("wave", wave, "department", department, "kind", kind));
        model.addAttribute("form", form);
        model.addAttribute("waves", waves.ahead());
        model.addAttribute("departments", enrolments.departments());
        model.addAttribute("kinds", SessionKind.values());
        return form;
    }

    private Optional<List<Candidate>> candidates(TypedForm form, HttpServletResponse response) {
        if (waves.ahead().stream().map(WaveAhead::id).noneMatch(form.value("wave")::equals)) {
            form.refuse("wave", "Choose one of the waves in the list.");
        }
        if (Arrays.stream(SessionKind.values()).map(SessionKind::name).noneMatch(form.value("kind")::equals)) {
            form.refuse("kind", "Choose what to enrol for.");
        }
        return form.attempt(
                () -> enrolments.candidates(
                        form.value("wave"), form.value("department"), SessionKind.valueOf(form.value("kind"))),
                response);
    }
}
