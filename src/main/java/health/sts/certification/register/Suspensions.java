package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import health.sts.certification.register.CertificateActs.Act;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateRights.Acting;
import health.sts.certification.register.CertificateView.Event;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Suspends certificates by hand and by rule, and lifts suspensions; each under the certificate's lock. */
@Component
class Suspensions {

    static final String SUSPENDED = "SUSPENDED";

    private static final String RECERTIFY =
            "You may not teach until you have recertified or the chief medical information officer lifts the suspension.";
    private static final String ASK =
            "You may not teach until the chief medical information officer lifts the suspension; ask the training manager"
                    + " what is missing.";

    private final CertificateStore store;
    private final CertificateRights rights;
    private final CertificateActs acts;
    private final CertificateNews news;

    Suspensions(CertificateStore store, CertificateRights rights, CertificateActs acts, CertificateNews news) {
        this.store = store;
        this.rights = rights;
        this.acts = acts;
        this.news = news;
    }

    void byHand(String id, String typed, Instant now) {
        Certificate certificate = store.lock(id, now);
        Acting acting = rights.acting("suspendCertificate", certificate, Role.TRAINING_MANAGER, Role.CMIO);
        String reason = CertificateRights.reason(typed);
        if (certificate.superseded() || certificate.status() != CertificateStatus.VALID) {
            throw Refusal.conflict(
                    "Only a valid certificate can be suspended; this one %s.".formatted(stands(certificate)));
        }
        acts.byHand(certificate, suspension(Cause.MANUAL, reason), acting, now);
        tell(certificate, Cause.MANUAL, reason, acting.userId());
    }

    /** Whether it was suspended; one that does not let its holder teach anyway is left alone. */
    boolean byRule(String id, Cause cause, String reason, String rule, Instant now) {
        Certificate certificate = store.lock(id, now);
        if (certificate.superseded() || certificate.status() != CertificateStatus.VALID) {
            return false;
        }
        acts.byRule(certificate, suspension(cause, reason), rule, now);
        tell(certificate, cause, reason, null);
        return true;
    }

    void lift(String id, String typed, Instant now) {
        Certificate certificate = store.lock(id, now);
        Acting acting = rights.acting("reinstateCertificate", certificate, Role.CMIO);
        String reason = CertificateRights.reason(typed);
        if (certificate.superseded() || certificate.status() != CertificateStatus.SUSPENDED) {
            throw Refusal.conflict(
                    "There is no suspension to lift: the certificate %s.".formatted(stands(certificate)));
        }
        if (acting.userId().equals(suspendedBy(certificate))) {
            throw rights.blocked(
                    "reinstateCertificate",
                    certificate,
                    "You suspended this certificate, so somebody else has to lift the suspension.");
        }
        acts.byHand(
                certificate,
                new Act("reinstateCertificate", "REINSTATED", CertificateStatus.VALID, Cause.MANUAL, reason),
                acting,
                now);
        news.tellHolder(
                certificate,
                "Your certificate is valid again",
                "The suspension of your certificate was lifted: %s You may teach again.".formatted(sentence(reason)));
    }

    private String suspendedBy(Certificate certificate) {
        return store.events(List.of(certificate.id())).getOrDefault(certificate.id(), List.of()).stream()
                .filter(event -> event.kind().equals(SUSPENDED))
                .reduce((earlier, later) -> later)
                .map(Event::by)
                .orElse(null);
    }

    private static Act suspension(Cause cause, String reason) {
        return new Act("suspendCertificate", SUSPENDED, CertificateStatus.SUSPENDED, cause, reason);
    }

    private void tell(Certificate certificate, Cause cause, String reason, String by) {
        news.tellHolder(
                certificate,
                "Your certificate is suspended",
                "Your certificate as peer trainer is suspended: %s %s"
                        .formatted(sentence(reason), cause == Cause.MANUAL ? ASK : RECERTIFY));
        news.tellManagers(
                Objects.requireNonNullElse(by, certificate.userId()),
                "The certificate of %s is suspended: %s".formatted(certificate.holderName(), sentence(reason)),
                CertificateNews.page(certificate.id()));
    }

    static String sentence(String reason) {
        return reason.endsWith(".") || reason.endsWith("!") || reason.endsWith("?") ? reason : reason + ".";
    }

    static String stands(Certificate certificate) {
        return certificate.superseded()
                ? "was followed by a newer period"
                : "is " + certificate.status().title().toLowerCase();
    }
}
