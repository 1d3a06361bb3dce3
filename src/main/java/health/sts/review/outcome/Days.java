package health.sts.review.outcome;

import health.sts.program.WaveDate;
import health.sts.review.ReviewPoint;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The days that figures of a wave look at, and the moment until which records count.
 *
 * @param until the day after the last
 */
record Days(WaveDate wave, LocalDate from, LocalDate until, Instant asOf) {

    static Days of(WaveDate wave, ReviewPoint point, Instant asOf) {
        return new Days(wave, point.from(wave.goLiveDate()), point.until(wave.goLiveDate()), asOf);
    }

    /** What the statement of a metric asks for. */
    Map<String, Object> params() {
        return Map.of(
                "waves", List.of(wave.id()),
                "from", SqlTime.of(moment(from)),
                "until", SqlTime.of(moment(until)),
                "fromDay", from,
                "untilDay", until,
                "asOf", SqlTime.of(asOf));
    }

    private Instant moment(LocalDate day) {
        return day.atStartOfDay(wave.zone()).toInstant();
    }
}
