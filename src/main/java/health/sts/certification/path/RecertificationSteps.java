package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Trainee;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.Observation;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a recertification does beyond a first certification: the second class, and suspending the certificate that was to
 * be renewed. Each method is one step and joins the engine's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecertificationSteps {

    /** How many observed classes a recertification allows (A). */
    private static final int MOST_CLASSES = 2;

    private static final String RULE = "trainer-recertification ";

    private final CertificationStore certifications;
    private final JudgementSteps judgements;
    private final TeachBacks teachBacks;
    private final CertificateDesk certificates;
    private final CertificationNews news;
    private final Clock clock;

    RecertificationSteps(
            CertificationStore certifications,
            JudgementSteps judgements,
            TeachBacks teachBacks,
            CertificateDesk certificates,
            CertificationNews news,
            Clock clock) {
        this.certifications = certifications;
        this.judgements = judgements;
        this.teachBacks = teachBacks;
        this.certificates = certificates;
        this.news = news;
        this.clock = clock;
    }

    /** What came of an observed class. */
    public enum ObservedClass {
        SIGNED_OFF,
        REPEAT,
        REFUSED
    }

    /** The person acting has observed a class; a second one that is not signed off is the last. */
    public ObservedClass observed(String id, Observation observation) {
        judgements.observed(id, observation);
        if (observation.signedOff()) {
            return ObservedClass.SIGNED_OFF;
        }
        return teachBacks.observations(id).size() < MOST_CLASSES ? ObservedClass.REPEAT : ObservedClass.REFUSED;
    }

    /** The trainer has not proven it again: the certificate is suspended and the way ends. */
    public void fail(String id, String reason) {
        Certification certification = certifications.get(id);
        Trainee trainee = certification.trainee();
        suspend(trainee, Cause.PERFORMANCE, reason, "serviceTask_suspendCertificate");
        certification.end(CertificationState.RELEASED, reason, clock.instant());
        certifications.update(certification);
        news.tell(trainee, "Your recertification has ended", "Your recertification has ended: " + reason);
    }

    /** It takes too long: the certificate is suspended, and the way goes on. */
    public void overdue(String id) {
        Trainee trainee = certifications.get(id).trainee();
        suspend(
                trainee,
                Cause.OVERDUE,
                "The recertification was not done within 30 days.",
                "serviceTask_suspendOverdueCertificate");
    }

    /** The trainer has withdrawn: the certificate that was to be renewed is suspended. */
    public void withdrawn(String id) {
        Trainee trainee = certifications.get(id).trainee();
        suspend(
                trainee,
                Cause.WITHDRAWN,
                "The trainer has withdrawn from the recertification.",
                "serviceTask_suspendWithdrawnCertificate");
    }

    private void suspend(Trainee trainee, Cause cause, String reason, String step) {
        certificates.suspendByRule(trainee.certificateId(), cause, reason, RULE + step);
    }
}
