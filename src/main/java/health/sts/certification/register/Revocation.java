package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import health.sts.certification.register.CertificateActs.Act;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateRights.Acting;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends a certificate for good, together with earlier periods whose credentials would still be within their dates. */
@Component
class Revocation {

    private final CertificateStore store;
    private final CertificateRights rights;
    private final CertificateActs acts;
    private final CertificateNews news;

    Revocation(CertificateStore store, CertificateRights rights, CertificateActs acts, CertificateNews news) {
        this.store = store;
        this.rights = rights;
        this.acts = acts;
        this.news = news;
    }

    void revoke(String id, String typed, Instant now) {
        Certificate certificate = store.lock(id, now);
        Acting acting = rights.acting("revokeCertificate", certificate, Role.CMIO);
        String reason = CertificateRights.reason(typed);
        if (certificate.superseded()) {
            throw Refusal.conflict("A newer period took the place of this certificate; revoke that one.");
        }
        if (certificate.status() == CertificateStatus.REVOKED) {
            throw Refusal.conflict("The certificate is revoked already.");
        }
        if (certificate.validUntil().isBefore(now)) {
            throw Refusal.conflict("The certificate has ended by itself, so there is nothing to revoke.");
        }
        Act act = new Act("revokeCertificate", "REVOKED", CertificateStatus.REVOKED, Cause.MANUAL, reason);
        acts.byHand(certificate, act, acting, now);
        store.ofPhysician(certificate.physicianId(), now).stream()
                .filter(earlier -> stillShown(earlier, certificate, now))
                .forEach(earlier -> acts.byHand(earlier, act, acting, now));
        news.tellHolder(
                certificate,
                "Your certificate is revoked",
                "Your certificate as peer trainer was revoked: %s Only a new appointment leads to a new certificate."
                        .formatted(Suspensions.sentence(reason)));
        news.tellManagers(
                acting.userId(),
                "The certificate of %s was revoked: %s"
                        .formatted(certificate.holderName(), Suspensions.sentence(reason)),
                CertificateNews.page(id));
    }

    private static boolean stillShown(Certificate earlier, Certificate revoked, Instant now) {
        return earlier.specialtyCode().equals(revoked.specialtyCode())
                && earlier.period() < revoked.period()
                && earlier.status() != CertificateStatus.REVOKED
                && !earlier.validUntil().isBefore(now);
    }
}
