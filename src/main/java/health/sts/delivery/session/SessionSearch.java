package health.sts.delivery.session;

import health.sts.delivery.SessionKind;
import java.time.Instant;

/**
 * Which sessions are asked for; everything that is null does not narrow the list.
 *
 * @param from those that end after it
 * @param until those that start before it
 * @param trainer user id of a lead trainer or co-trainer
 * @param series the series they were planned with
 * @param free only those with free seats that still take place
 * @param cancelledToo also those that do not take place
 * @param after the id of the session after which to go on
 */
public record SessionSearch(
        Instant from,
        Instant until,
        String waveId,
        String specialtyCode,
        String siteId,
        SessionKind kind,
        String trainer,
        String series,
        boolean free,
        boolean cancelledToo,
        String after) {}
