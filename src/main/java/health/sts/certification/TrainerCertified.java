package health.sts.certification;

import java.time.Instant;

/** A certificate was issued, for the first time or again. Published in the transaction that issues it. */
public record TrainerCertified(
        String certificateId,
        String certificationId,
        String physicianId,
        String userId,
        String waveId,
        String specialtyCode,
        Instant validFrom,
        Instant validUntil) {}
