package health.sts.delivery.web;

import health.sts.audit.Reads;
import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.Attendance;
import health.sts.delivery.attendance.Attendance.Register;
import health.sts.delivery.attendance.Attendance.Sheet;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a session's attendance shows to whom. */
@Component
class AttendancePage {

    private final Attendance attendance;
    private final TeachingTasks tasks;
    private final Identities identities;
    private final CurrentActor actor;
    private final Reads reads;
    private final Clock clock;

    AttendancePage(
            Attendance attendance,
            TeachingTasks tasks,
            Identities identities,
            CurrentActor actor,
            Reads reads,
            Clock clock) {
        this.attendance = attendance;
        this.tasks = tasks;
        this.identities = identities;
        this.actor = actor;
        this.reads = reads;
        this.clock = clock;
    }

    String fill(String sessionId, TypedForm form, Model model) {
        Register register = attendance.register(sessionId);
        if (actor.get().is(Role.AUDITOR)) {
            reads.record("readAttendance", "session", sessionId, "");
        }
        List<Sheet> sheets = register.sheets();
        boolean planned = register.session().state() == SessionState.PLANNED;
        boolean closed = register.session().state() == SessionState.CLOSED;
        boolean waits = register.handedIn();
        boolean signedOnce = sheets.stream().anyMatch(Sheet::signed);
        model.addAttribute("form", form);
        model.addAttribute("register", register);
        model.addAttribute("held", register.session());
        model.addAttribute("sheets", sheets);
        model.addAttribute("names", names(register, sheets));
        model.addAttribute("over", !clock.instant().isBefore(register.session().endsAt()));
        model.addAttribute("entering", register.leading() && planned && !waits && !signedOnce);
        model.addAttribute("signing", register.signing() && waits && mayBeSignedNow(sessionId, closed));
        model.addAttribute("correcting", register.leading() && closed && !waits && signedOnce);
        return "delivery/attendance/sheet";
    }

    /** A first sheet is signed by the step of the case; a correction on this page alone. */
    private boolean mayBeSignedNow(String sessionId, boolean closed) {
        return closed
                || tasks.of(sessionId).stream().anyMatch(task -> task.step().equals(TeachingForm.SIGN));
    }

    private Map<String, String> names(Register register, List<Sheet> sheets) {
        Set<String> people = new HashSet<>();
        people.add(register.session().leadUserId());
        people.add(register.session().coUserId());
        sheets.forEach(sheet -> {
            people.add(sheet.enteredBy());
            if (sheet.answer() != null) {
                people.add(sheet.answer().by());
            }
        });
        return identities.names(people);
    }
}
