package health.sts.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A date that hangs on a wave's go-live.
 *
 * @param distance how far from go-live, in words: {@code "36 weeks before go-live"}
 * @param assumed whether the distance is an assumption (A)
 */
public record Milestone(MilestoneKind kind, LocalDate date, String distance, boolean assumed) {

    /** The end of the milestone's day at the wave's sites; a deadline that hangs on it is kept until then. */
    public ZonedDateTime endOfDay(ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone);
    }
}
