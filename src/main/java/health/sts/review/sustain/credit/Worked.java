package health.sts.review.sustain.credit;

import java.math.BigDecimal;
import java.time.Instant;

/** Hours on record somewhere, as the source says. */
record Worked(HourKind kind, String sourceId, String userId, String physicianId, Instant at, BigDecimal hours) {}
