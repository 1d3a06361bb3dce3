package health.sts.delivery.web;

import health.sts.delivery.SessionKind;
import health.sts.delivery.session.PlanSession;
import health.sts.shared.TypedForm;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Reads the fields of a session as they were typed; what cannot be read is noted beside its field. */
final class PlanForm {

    private PlanForm() {}

    /** The session without its time, which the caller reads. */
    static PlanSession plan(TypedForm form) {
        return new PlanSession(
                form.value("waveId"),
                form.value("specialtyCode"),
                Arrays.stream(SessionKind.values())
                        .filter(one -> one.name().equals(form.value("kind")))
                        .findFirst()
                        .orElse(null),
                form.value("siteId"),
                form.value("roomId"),
                form.value("link"),
                null,
                null,
                seats(form),
                form.value("leadPhysicianId"),
                form.value("coUserId"));
    }

    /** The session on the day typed, from the one time to the other. */
    static PlanSession planOnDay(TypedForm form) {
        return plan(form).at(moment(form, "start"), moment(form, "end"));
    }

    /** The day typed with the time of a field; null with a problem noted. */
    static LocalDateTime moment(TypedForm form, String field) {
        LocalDate day = form.problem("day") == null ? form.day("day") : null;
        if (day == null && form.problem("day") == null) {
            form.refuse("day", "Give the day.");
        }
        LocalTime time = time(form, field);
        return day == null || time == null ? null : day.atTime(time);
    }

    static LocalTime time(TypedForm form, String field) {
        try {
            return LocalTime.parse(form.value(field).strip());
        } catch (DateTimeParseException unreadable) {
            form.refuse(field, "Write the time as HH:MM on the clocks of the site, for example 14:30.");
            return null;
        }
    }

    static int seats(TypedForm form) {
        String typed = form.value("capacity").strip();
        if (!typed.matches("\\d{1,4}")) {
            form.refuse("capacity", "Give the seats as a whole number, for example 12.");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    static boolean ticked(TypedForm form, String field) {
        return "true".equals(form.value(field));
    }
}
