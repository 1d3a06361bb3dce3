package health.sts.audit.samples;

import java.time.Instant;

/**
 * One sample: what it was drawn from and how, so that anybody can draw it again.
 *
 * @param processKey null for all processes
 * @param endedFrom inclusive
 * @param endedUntil exclusive
 * @param wanted how many cases were asked for
 * @param population how many finished cases there were to draw from
 */
public record SampleView(
        String id,
        String drawnBy,
        Instant drawnAt,
        String processKey,
        Instant endedFrom,
        Instant endedUntil,
        String seed,
        int wanted,
        long population) {

    /** One case of a sample, in the order drawn. */
    public record Drawn(
            int position, String processInstanceId, String businessKey, String processKey, Instant endedAt) {}
}
