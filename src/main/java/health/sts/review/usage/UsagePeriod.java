package health.sts.review.usage;

import health.sts.shared.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that figures are about.
 *
 * @param until the last of them
 */
record UsagePeriod(LocalDate from, LocalDate until) {

    static final int LONGEST = 31;

    int days() {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** The day by which it belongs to a stretch of days; of an even number the earlier. */
    LocalDate middle() {
        return from.plusDays((days() - 1) / 2);
    }

    boolean overlaps(UsagePeriod other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** Whether it ends on the day before the other begins. */
    boolean isRightBefore(UsagePeriod other) {
        return until.plusDays(1).equals(other.from);
    }

    String words() {
        return Formats.dayOf(from) + " to " + Formats.dayOf(until);
    }
}
