package health.sts.review.triage;

import health.sts.review.ReviewPoint;
import health.sts.review.triage.TriageSteps.Counts;
import java.time.Instant;

/**
 * One classification of a wave.
 *
 * @param number counts the runs of a wave and point from 1
 * @param asOf what was recorded later does not count
 */
public record TriageRun(
        String id,
        String waveId,
        ReviewPoint point,
        int number,
        Instant asOf,
        String signalTable,
        String triageTable,
        Counts counts,
        String digest,
        String runBy) {}
