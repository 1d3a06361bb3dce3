package health.sts.audit.web;

import health.sts.audit.flow.ProcessFigures.Period;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** Reads a period of days as typed, in the zone of the installation; the last day is part of it. */
@Component
class PeriodReader {

    private static final LocalDate FIRST = LocalDate.of(1971, 1, 1);
    private static final LocalDate LAST = LocalDate.of(8999, 12, 31);

    private final SystemSettings settings;

    PeriodReader(SystemSettings settings) {
        this.settings = settings;
    }

    /**
     * A period with what is wrong about it.
     *
     * @param problem a sentence, or null; then the wrong day is left out
     */
    record Typed(String from, String until, Period period, String problem) {}

    Typed read(String from, String until) {
        LocalDate first = day(from);
        LocalDate last = day(until);
        String problem = null;
        if (first == null && given(from) || last == null && given(until)) {
            problem = "A day is written like 2027-01-12. What could not be read as a day is left out.";
        } else if (first != null && last != null && last.isBefore(first)) {
            problem = "The last day is before the first, so no case was begun in this period.";
        }
        return new Typed(
                first == null ? "" : first.toString(),
                last == null ? "" : last.toString(),
                new Period(start(first), last == null ? null : start(last.plusDays(1))),
                problem);
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(settings.timeZone()).toInstant();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = given(text) ? LocalDate.parse(text.strip()) : null;
            return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
