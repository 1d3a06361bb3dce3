package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Trainee;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.register.CertificateDesk;
import health.sts.recruitment.Candidacies;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the processes do with the certification itself: its stages, the decision and the ends. Each method is one step and
 * joins the engine's transaction; a step that was done before is a conflict.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CertificationSteps {

    private final CertificationStore certifications;
    private final PassMark passMark;
    private final Coursework coursework;
    private final CertificateDesk certificates;
    private final Candidacies candidacies;
    private final CertificationNews news;
    private final CurrentActor actor;
    private final Clock clock;

    CertificationSteps(
            CertificationStore certifications,
            PassMark passMark,
            Coursework coursework,
            CertificateDesk certificates,
            Candidacies candidacies,
            CertificationNews news,
            CurrentActor actor,
            Clock clock) {
        this.certifications = certifications;
        this.passMark = passMark;
        this.coursework = coursework;
        this.certificates = certificates;
        this.candidacies = candidacies;
        this.news = news;
        this.actor = actor;
        this.clock = clock;
    }

    /** The case reaches a stage; nothing happens where it is there already. */
    public void enter(String id, CertificationState stage) {
        Certification certification = certifications.get(id);
        if (certification.enter(stage, clock.instant())) {
            certifications.update(certification);
        }
    }

    /** After three failures the course begins again, by the curriculum in force now. */
    public void repeatCourse(String id, String reason) {
        Certification failed = certifications.get(id);
        failed.repeatCourse(clock.instant());
        certifications.update(failed);
        int version = coursework.pin(id);
        Certification again = certifications.get(id);
        again.pinned(version);
        certifications.update(again);
        news.tell(again.trainee(), "You repeat the course", "You repeat the course: " + reason);
    }

    /**
     * The training manager certifies; refused where the exam attempt that counts is below the pass mark.
     *
     * @return who certified
     */
    public String certify(String id) {
        passMark.require(id);
        return actor.get().userId();
    }

    /**
     * The CMIO confirms; the same is looked at again, because a correction may have come in between.
     *
     * @return who confirmed
     */
    public String confirm(String id) {
        passMark.require(id);
        return actor.get().userId();
    }

    /** The CMIO has returned it; training managers are told why. */
    public void returned(String id, String reason) {
        news.tellManagers("The CMIO returned a certificate: " + reason, "/certification/" + id, id);
    }

    /** Issues the certificate that two people agreed on. */
    public void issue(String id, String certifiedBy, String confirmedBy) {
        certificates.issue(id, certifiedBy, confirmedBy);
        Certification certification = certifications.get(id);
        certification.certified(clock.instant());
        certifications.update(certification);
    }

    /** Ends without a certificate and opens the seat; the trainer is told why. */
    public void release(String id, String reason) {
        Certification certification = certifications.get(id);
        certification.end(CertificationState.RELEASED, reason, clock.instant());
        certifications.update(certification);
        vacate(certification.trainee(), reason);
        news.tell(
                certification.trainee(),
                "Your certification has ended",
                "Your certification has ended without a certificate: " + reason);
    }

    /** The trainer has withdrawn; their seat opens. */
    public void reopenSeat(String id) {
        Certification certification = certifications.get(id);
        vacate(certification.trainee(), certification.endedReason());
    }

    /** A recertification holds no seat of its own. */
    private void vacate(Trainee trainee, String reason) {
        if (trainee.candidacyId() != null && !trainee.reason().recertification()) {
            candidacies.vacate(trainee.candidacyId(), reason);
        }
    }
}
