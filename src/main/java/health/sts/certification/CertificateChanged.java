package health.sts.certification;

/** A certificate was suspended, reinstated or revoked. Published in the transaction of the change. */
public record CertificateChanged(
        String certificateId,
        String physicianId,
        String userId,
        String specialtyCode,
        CertificateStatus status,
        String reason) {}
