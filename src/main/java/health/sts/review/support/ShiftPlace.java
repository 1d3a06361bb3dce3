package health.sts.review.support;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Somebody on a shift.
 *
 * @param attended whether they were there, as somebody else said after the shift; null before that
 * @param reason why not, or null
 * @param confirmedBy who said so, or null
 */
public record ShiftPlace(
        String shiftId,
        String userId,
        String physicianId,
        String specialtyCode,
        BigDecimal hours,
        Instant takenAt,
        Boolean attended,
        String reason,
        String confirmedBy,
        Instant confirmedAt) {}
