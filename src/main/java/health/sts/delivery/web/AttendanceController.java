package health.sts.delivery.web;

import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.Attendance;
import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.delivery.attendance.Attendance.Register;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
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

/** The minutes of a session on a phone in the classroom: entered by the lead, signed or given back by the co-trainer. */
@Controller
@RequestMapping("/sessions/{sessionId}/attendance")
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class AttendanceController {

    private final Attendance attendance;
    private final TeachingTasks tasks;
    private final AttendancePage pages;

    AttendanceController(Attendance attendance, TeachingTasks tasks, AttendancePage pages) {
        this.attendance = attendance;
        this.tasks = tasks;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String sessionId, Model model) {
        return pages.fill(sessionId, new TypedForm(Map.of()), model);
    }

    /** Keeps what was typed; hands it in where that was asked for. */
    @PostMapping
    String save(
            @PathVariable String sessionId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Register register = attendance.register(sessionId);
        TypedForm form = new TypedForm(typed);
        boolean handIn = "handIn".equals(form.value("act"));
        List<Minutes> rows = "allPresent".equals(form.value("act"))
                ? AttendanceForm.allPresent(register)
                : AttendanceForm.changed(register, form);
        boolean done = form.attempt(
                        () -> {
                            if (!rows.isEmpty()) {
                                attendance.save(sessionId, rows);
                            }
                            if (handIn) {
                                tasks.complete(sessionId, TeachingForm.ENTER, Map.of());
                            }
                            return true;
                        },
                        response)
                .isPresent();
        return done
                ? "redirect:/sessions/" + sessionId + "/attendance?" + (handIn ? "handedIn" : "saved")
                : pages.fill(sessionId, form, model);
    }

    /** The co-trainer's answer, to a sheet or to a correction of one. */
    @PostMapping("/signature")
    String sign(
            @PathVariable String sessionId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        String reason = form.value(TeachingForm.SIGN_REASON);
        boolean signed = "sign".equals(form.value("act"));
        if (!signed && reason.isBlank()) {
            form.refuse(
                    TeachingForm.SIGN_REASON, "Say in a sentence what is wrong, so that the lead can put it right.");
        }
        boolean done = form.attempt(
                        () -> {
                            answer(sessionId, signed, reason);
                            return true;
                        },
                        response)
                .isPresent();
        return done
                ? "redirect:/sessions/" + sessionId + "/attendance?" + (signed ? "signed" : "givenBack")
                : pages.fill(sessionId, form, model);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable String sessionId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Register register = attendance.register(sessionId);
        TypedForm form = new TypedForm(typed);
        List<Minutes> rows = AttendanceForm.corrected(register, form);
        boolean done = form.attempt(
                        () -> {
                            attendance.correct(sessionId, rows, form.value("reason"));
                            return true;
                        },
                        response)
                .isPresent();
        return done ? "redirect:/sessions/" + sessionId + "/attendance?corrected" : pages.fill(sessionId, form, model);
    }

    private void answer(String sessionId, boolean signed, String reason) {
        Register register = attendance.register(sessionId);
        if (register.session().state() != SessionState.CLOSED) {
            tasks.complete(sessionId, TeachingForm.SIGN, TeachingForm.signature(signed, reason));
        } else if (signed) {
            attendance.signCorrection(sessionId);
        } else {
            attendance.giveBackCorrection(sessionId, reason);
        }
    }
}
