package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import java.time.Instant;
import java.util.List;

/**
 * A certificate as it stands now.
 *
 * @param publicId for the public page
 * @param validUntil the end it was given, as its credential says
 * @param endsAt when it really ends: an upgrade may have moved the end nearer
 * @param status at the moment of asking, by events and dates
 * @param period 1 for the first certificate, one more for each renewal
 * @param superseded a newer period has taken its place
 * @param credential the compact JWS
 * @param events suspensions, reinstatements and the like, oldest first
 */
public record CertificateView(
        String id,
        String publicId,
        String certificationId,
        int period,
        String physicianId,
        String userId,
        String holderName,
        String specialtyCode,
        String specialtyName,
        String siteId,
        String waveId,
        int curriculumVersion,
        String certifiedBy,
        String confirmedBy,
        Instant certifiedAt,
        Instant validFrom,
        Instant validUntil,
        Instant endsAt,
        Instant windowOpens,
        Instant due,
        CertificateStatus status,
        boolean superseded,
        String keyId,
        int statusIndex,
        String credential,
        List<Event> events) {

    /**
     * Something that happened to it.
     *
     * @param kind SUSPENDED, REINSTATED, REVOKED, SUPERSEDED or UPGRADE
     * @param rule the rule that fired, or null
     * @param by who, or null for the system
     */
    public record Event(
            String kind, CertificateDesk.Cause cause, String reason, String rule, String by, String role, Instant at) {}
}
