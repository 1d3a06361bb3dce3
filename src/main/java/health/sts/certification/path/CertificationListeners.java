package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.recruitment.TrainerAppointed;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows recruitment: an appointment asks for a certification in the same transaction; a job starts it soon after. */
@Component
class CertificationListeners {

    private final CertificationStore certifications;
    private final Clock clock;

    CertificationListeners(CertificationStore certifications, Clock clock) {
        this.certifications = certifications;
        this.clock = clock;
    }

    @EventListener
    void on(TrainerAppointed appointed) {
        Instant now = clock.instant();
        Trainee trainee = new Trainee(
                Ids.next("CRT"),
                Reason.APPOINTED,
                appointed.candidacyId(),
                null,
                appointed.physicianId(),
                appointed.userId(),
                appointed.waveId(),
                appointed.specialtyCode(),
                appointed.siteId(),
                0,
                1,
                null,
                CertificationState.REQUESTED);
        certifications.insert(new Certification(trainee, now, null, now, 0));
    }
}
