package health.sts.review.metric;

import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person have the metrics of a wave read between the reviews. */
@Service
@Transactional
public class ReadingDesk {

    private final Readings readings;
    private final Waves waves;
    private final Clock clock;

    ReadingDesk(Readings readings, Waves waves, Clock clock) {
        this.readings = readings;
        this.waves = waves;
        this.clock = clock;
    }

    /** Reads all metrics as of now. @return the reading's id */
    @PreAuthorize(MetricReaders.TAKERS)
    public String takeNow(String waveId, ReviewPoint point) {
        if (waveId == null || waveId.isBlank()) {
            throw Refusal.invalid("wave", "Choose the wave to read.");
        }
        if (point == null) {
            throw Refusal.invalid("point", "Choose the days to read: before go-live, or the days of a review.");
        }
        GoLive wave = waves.goLive(waveId);
        LocalDate first = point.from(wave.date());
        if (first.isAfter(LocalDate.ofInstant(clock.instant(), wave.zone()))) {
            throw Refusal.invalid(
                    "point",
                    "The days of “%s” begin on %s. Choose an earlier point."
                            .formatted(point.title(), Formats.dayOf(first)));
        }
        return readings.take(waveId, point, clock.instant());
    }
}
