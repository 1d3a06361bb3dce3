package health.sts.certification;

import java.util.Optional;

/**
 * Who is on the way to a certificate.
 *
 * @param certificationId the case, for example {@code CRT-7K3QF2M9XA}
 * @param candidacyId the candidacy that led to the appointment, or null for a recertification
 * @param certificateId the certificate that is renewed, or null for a first one
 * @param curriculumVersion the version pinned; 0 before the start
 * @param round 1, and one more each time the course has to be repeated
 * @param mentorUserId who mentors the trainer and so must not judge them, or null
 */
public record Trainee(
        String certificationId,
        Reason reason,
        String candidacyId,
        String certificateId,
        String physicianId,
        String userId,
        String waveId,
        String specialtyCode,
        String siteId,
        int curriculumVersion,
        int round,
        String mentorUserId,
        CertificationState state) {

    /** Who mentors, if anybody. */
    public Optional<String> mentor() {
        return Optional.ofNullable(mentorUserId);
    }
}
