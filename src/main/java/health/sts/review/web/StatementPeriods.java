package health.sts.review.web;

import health.sts.review.sustain.credit.Recognition.Period;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The period that a page of hours is about; the last twelve months where nothing, or nonsense, is typed. */
@Component
class StatementPeriods {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final SystemSettings system;
    private final Clock clock;

    StatementPeriods(SystemSettings system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param problem what was wrong with it, or null
     */
    record Typed(Period period, String problem) {

        /** For the record of who read what. */
        String basis() {
            return "from " + period.from() + " until " + period.until();
        }
    }

    Typed of(Map<String, String> typed) {
        LocalDate today = clock.instant().atZone(system.timeZone()).toLocalDate();
        Period usual = new Period(today.minusYears(1).plusDays(1), today);
        try {
            Period asked = new Period(day(typed.get("from"), usual.from()), day(typed.get("until"), usual.until()));
            return asked.from().isAfter(asked.until())
                    ? new Typed(usual, "The first day comes after the last. The last twelve months are shown.")
                    : new Typed(asked, null);
        } catch (DateTimeParseException unreadable) {
            return new Typed(
                    usual, "Write days as YYYY-MM-DD, for example 2027-05-01. The last twelve months are shown.");
        }
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        LocalDate day = LocalDate.parse(typed.strip());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("Not a year of ours", typed, 0);
        }
        return day;
    }
}
