package health.sts.certification.board;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import java.time.Instant;

/**
 * Where one trainer is.
 *
 * @param step what is to be done next, or null where nothing waits for a person
 * @param due when it should be done, or null
 */
public record WayRow(
        String id,
        String trainer,
        String specialtyName,
        String siteName,
        Reason reason,
        int round,
        CertificationState state,
        Instant since,
        String step,
        Instant due,
        boolean late) {}
