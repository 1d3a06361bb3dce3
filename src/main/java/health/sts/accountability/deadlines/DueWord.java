package health.sts.accountability.deadlines;

import health.sts.accountability.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;

/** Reads what a model says about a task's deadline: a period, or the variable that holds the date. */
final class DueWord {

    private static final String VARIABLE = "variable:";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private DueWord() {}

    /** The variable's name where the due date stands in one, or null where the word is a period. */
    static String variable(String word) {
        return word.startsWith(VARIABLE) ? word.substring(VARIABLE.length()) : null;
    }

    /** The moment that a variable's value means; a day means its end in the zone of the health system. */
    static Instant moment(String variable, Object value, WorkCalendar calendar) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof String text) {
            try {
                return text.contains("T") ? Instant.parse(text) : endOf(LocalDate.parse(text), calendar);
            } catch (DateTimeParseException unreadable) {
                throw new IllegalStateException(
                        "The variable %s holds '%s', which is no due date.".formatted(variable, text), unreadable);
            }
        }
        throw new IllegalStateException("The variable %s holds no due date.".formatted(variable));
    }

    static Instant endOf(LocalDate day, WorkCalendar calendar) {
        return day.atTime(END_OF_DAY).atZone(calendar.zone()).toInstant();
    }
}
