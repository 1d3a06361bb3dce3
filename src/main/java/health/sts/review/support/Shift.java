package health.sts.review.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A stretch of a day at a site with posts to fill.
 *
 * @param week number of the week of support
 * @param zone on whose clocks the times are read
 * @param taken how many posts are filled
 * @param mine whether the person who asked is on it
 */
public record Shift(
        String id,
        String waveId,
        int week,
        String siteId,
        Instant from,
        Instant until,
        ZoneId zone,
        int posts,
        int taken,
        boolean mine) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** How long it is. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(Duration.between(from, until).toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    /** "Tue 12 Jan 2027, 07:00 EST to 13:00", on the clocks of the site. */
    public String words() {
        return MOMENT.format(from.atZone(zone)) + " to " + TIME.format(until.atZone(zone));
    }

    /** Posts that nobody has taken. */
    public int open() {
        return Math.max(0, posts - taken);
    }

    /** Whether it has begun at a moment. */
    public boolean begun(Instant moment) {
        return !moment.isBefore(from);
    }

    /** Whether it is over at a moment. */
    public boolean over(Instant moment) {
        return !moment.isBefore(until);
    }
}
