package health.sts.review.wave;

import health.sts.program.GoLive;
import health.sts.review.ReviewPoint;
import java.time.Instant;
import java.time.LocalTime;

/**
 * When a wave is looked at: reviews and the last reading at the beginning of their day, closing at the end of its day, all
 * in the zone of the wave.
 */
public record ReviewDates(Instant day30, Instant day60, Instant day90, Instant closeBy, Instant day180) {

    /** Days after go-live until which a wave has to be closed (P8.7). */
    private static final int CLOSE_DAYS = 100;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** As they follow from go-live. */
    public static ReviewDates of(GoLive goLive) {
        return new ReviewDates(
                due(goLive, ReviewPoint.DAY_30),
                due(goLive, ReviewPoint.DAY_60),
                due(goLive, ReviewPoint.DAY_90),
                goLive.date()
                        .plusDays(CLOSE_DAYS)
                        .atTime(END_OF_DAY)
                        .atZone(goLive.zone())
                        .toInstant(),
                due(goLive, ReviewPoint.DAY_180));
    }

    /** When the wave is looked at at a point after go-live. */
    public Instant at(ReviewPoint point) {
        return switch (point) {
            case BASELINE -> throw new IllegalArgumentException("The baseline is read when the review begins");
            case DAY_30 -> day30;
            case DAY_60 -> day60;
            case DAY_90 -> day90;
            case DAY_180 -> day180;
        };
    }

    private static Instant due(GoLive goLive, ReviewPoint point) {
        return point.until(goLive.date()).atStartOfDay(goLive.zone()).toInstant();
    }
}
