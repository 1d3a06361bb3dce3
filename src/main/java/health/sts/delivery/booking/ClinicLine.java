package health.sts.delivery.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A line of a file of clinic times, before it is known whom it names.
 *
 * @param kind null for a line that says that there are none
 * @param column the column that is wrong, or null
 * @param problem why the line cannot be taken, or null
 */
record ClinicLine(
        long line,
        String physician,
        ClinicTime.Kind kind,
        DayOfWeek weekday,
        LocalTime from,
        LocalTime until,
        LocalDate fromDay,
        LocalDate untilDay,
        String note,
        String column,
        String problem) {

    static ClinicLine wrong(long line, String physician, String column, String problem) {
        return new ClinicLine(line, physician, null, null, null, null, null, null, null, column, problem);
    }

    ClinicTime of(String physicianId) {
        return new ClinicTime(physicianId, kind, weekday, from, until, fromDay, untilDay, note);
    }
}
