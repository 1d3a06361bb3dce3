package health.sts.certification.curriculum;

import java.math.BigDecimal;
import java.time.Instant;

/** One report about one item, as it was given. */
public record CourseworkReport(
        String code,
        int revision,
        int round,
        CourseworkItem.Status status,
        BigDecimal hours,
        String note,
        String reportedBy,
        Instant reportedAt) {}
