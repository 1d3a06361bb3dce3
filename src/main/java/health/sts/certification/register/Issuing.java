package health.sts.certification.register;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.CertificateStatus;
import health.sts.certification.Trainee;
import health.sts.certification.TrainerCertified;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateView.Event;
import health.sts.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Issues a certificate: four eyes, one per certification, and a renewed one takes the place of the old one. */
@Component
class Issuing {

    private final CertificateStore store;
    private final CertificateDraft draft;
    private final IssueNews news;
    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;

    Issuing(
            CertificateStore store,
            CertificateDraft draft,
            IssueNews news,
            DecisionLedger ledger,
            ApplicationEventPublisher events) {
        this.store = store;
        this.draft = draft;
        this.news = news;
        this.ledger = ledger;
        this.events = events;
    }

    String issue(String certificationId, String certifiedBy, String confirmedBy) {
        store.lockCertification(certificationId);
        Trainee trainee = draft.trainee(certificationId);
        fourEyes(trainee, certifiedBy, confirmedBy);
        if (store.ofCertification(certificationId, draft.now()).isPresent()) {
            throw alreadyIssued(certificationId);
        }
        Optional<Certificate> previous = store.lockNewest(trainee.physicianId(), trainee.specialtyCode(), draft.now());
        previous.ifPresent(old -> mayBeRenewed(old, trainee));
        NewCertificate certificate = draft.of(trainee, certifiedBy, confirmedBy, previous);
        insert(certificate);
        previous.ifPresent(old -> supersede(old, certificate));
        record(certificate, previous);
        publish(certificate);
        news.issued(certificate);
        return certificate.id();
    }

    private static void fourEyes(Trainee trainee, String certifiedBy, String confirmedBy) {
        if (certifiedBy == null || confirmedBy == null || certifiedBy.equals(confirmedBy)) {
            throw Refusal.forbidden(
                    "A certificate needs two people: one certifies, somebody else confirms. Ask another to confirm.");
        }
        if (certifiedBy.equals(trainee.userId()) || confirmedBy.equals(trainee.userId())) {
            throw Refusal.forbidden("Nobody certifies themselves. Ask somebody else to decide.");
        }
    }

    private static void mayBeRenewed(Certificate old, Trainee trainee) {
        if (trainee.reason().recertification() && old.status() == CertificateStatus.REVOKED) {
            throw Refusal.conflict(
                    "The certificate was revoked, so it cannot be renewed. A new appointment leads to a new one.");
        }
    }

    private void insert(NewCertificate certificate) {
        try {
            store.insert(certificate);
        } catch (DuplicateKeyException twice) {
            throw alreadyIssued(certificate.trainee().certificationId());
        }
    }

    private void supersede(Certificate old, NewCertificate certificate) {
        if (old.superseded()) {
            return;
        }
        String reason = "Period %d began.".formatted(certificate.period());
        if (old.status() == CertificateStatus.SUSPENDED) {
            store.insert(old.id(), event("REINSTATED", reason, certificate));
        }
        store.insert(old.id(), event("SUPERSEDED", reason, certificate));
    }

    private static Event event(String kind, String reason, NewCertificate certificate) {
        return new Event(
                kind,
                Cause.RECERTIFIED,
                reason,
                null,
                certificate.confirmedBy(),
                null,
                certificate.validity().from());
    }

    private void record(NewCertificate certificate, Optional<Certificate> previous) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("certificate", certificate.id());
        content.put("period", certificate.period());
        content.put("previous", certificate.previousId());
        content.put(
                "liftsSuspension",
                previous.filter(old -> old.status() == CertificateStatus.SUSPENDED && !old.superseded())
                        .isPresent());
        content.put("certifiedBy", certificate.certifiedBy());
        content.put("confirmedBy", certificate.confirmedBy());
        content.put("curriculumVersion", certificate.trainee().curriculumVersion());
        content.put("validFrom", certificate.validity().from().toString());
        content.put("validUntil", certificate.validity().until().toString());
        content.put("keyId", certificate.signed().keyId());
        ledger.record(new LedgerEntry(
                Kind.DECISION,
                "issueCertificate",
                "ISSUED",
                "certificate",
                certificate.id(),
                certificate.trainee().certificationId(),
                content));
    }

    private void publish(NewCertificate certificate) {
        Trainee trainee = certificate.trainee();
        events.publishEvent(new TrainerCertified(
                certificate.id(),
                trainee.certificationId(),
                trainee.physicianId(),
                trainee.userId(),
                trainee.waveId(),
                trainee.specialtyCode(),
                certificate.validity().from(),
                certificate.validity().until()));
    }

    private static Refusal alreadyIssued(String certificationId) {
        return Refusal.conflict("Certification %s has its certificate already.".formatted(certificationId));
    }
}
