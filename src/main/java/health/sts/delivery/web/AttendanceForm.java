package health.sts.delivery.web;

import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.delivery.attendance.Attendance.Register;
import health.sts.delivery.attendance.Attendance.Row;
import health.sts.shared.TypedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Minutes as they were typed on the page of a session. Only rows that differ from what the page showed are taken, so that
 * somebody's older page does not undo what another page has saved meanwhile.
 */
final class AttendanceForm {

    private static final String MINUTES = "minutes.";

    private AttendanceForm() {}

    /** The rows that were changed; what cannot be read is noted beside its field. */
    static List<Minutes> changed(Register register, TypedForm form) {
        List<Minutes> rows = new ArrayList<>();
        for (Row row : register.rows()) {
            String typed = form.value(MINUTES + row.trainingId()).strip();
            String note = form.value("note." + row.trainingId()).strip();
            boolean same = typed.equals(form.value("was." + row.trainingId()).strip())
                    && note.equals(form.value("wasNote." + row.trainingId()).strip());
            if (!same) {
                rows.add(new Minutes(row.trainingId(), number(MINUTES + row.trainingId(), typed, form), note));
            }
        }
        return rows;
    }

    /** Everybody present for the whole session. */
    static List<Minutes> allPresent(Register register) {
        return register.rows().stream()
                .map(row -> new Minutes(row.trainingId(), register.length(), row.note()))
                .toList();
    }

    /** What a correction asks for: the rows whose minutes differ from the sheet. */
    static List<Minutes> corrected(Register register, TypedForm form) {
        List<Minutes> rows = new ArrayList<>();
        for (Row row : register.rows()) {
            String typed = form.value(MINUTES + row.trainingId()).strip();
            Integer minutes = typed.isEmpty() ? null : number(MINUTES + row.trainingId(), typed, form);
            Integer before = row.entered() == null ? null : row.entered().minutes();
            if (minutes != null && !Objects.equals(minutes, before)) {
                rows.add(new Minutes(
                        row.trainingId(),
                        minutes,
                        row.entered() == null ? null : row.entered().note()));
            }
        }
        return rows;
    }

    private static Integer number(String field, String typed, TypedForm form) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,4}")) {
            form.refuse(field, "Enter whole minutes, for example 240, or 0 for whoever was not there.");
            return null;
        }
        return Integer.valueOf(typed);
    }
}
