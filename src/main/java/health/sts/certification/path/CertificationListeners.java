package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.people.RosterApplied;
import health.sts.recruitment.TrainerAppointed;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows recruitment and roster: an appointment asks for a certification in the same transaction, and a job starts it
 * soon after; whoever leaves is withdrawn.
 */
@Component
class CertificationListeners {

    private final CertificationStore certifications;
    private final TrainerCertifications facade;
    private final Clock clock;

    CertificationListeners(CertificationStore certifications, TrainerCertifications facade, Clock clock) {
        this.certifications = certifications;
        this.facade = facade;
        this.clock = clock;
    }

    @EventListener
    void on(RosterApplied applied) {
        facade.leave(applied.leavers());
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
