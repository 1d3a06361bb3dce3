package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import java.time.Instant;

/** A certificate in a list. */
public record CertificateLine(
        String id,
        String holderName,
        String physicianId,
        String specialtyCode,
        String specialtyName,
        String waveId,
        int period,
        int curriculumVersion,
        CertificateStatus status,
        boolean superseded,
        Instant validFrom,
        Instant endsAt) {}
