package health.sts.certification.register;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells holders and training managers what becomes of certificates, on their page and by mail. */
@Component
class CertificateNews {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Identities identities;

    CertificateNews(Notices notices, Mailbox mailbox, Identities identities) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.identities = identities;
    }

    /** Tells the holder. */
    void tellHolder(Certificate certificate, String subject, String sentence) {
        String page = page(certificate.id());
        notices.tell(List.of(certificate.userId()), sentence, page, certificate.certificationId());
        mailbox.write(
                List.of(certificate.userId()),
                subject,
                sentence + "\n\nOpen it under " + page,
                certificate.certificationId());
    }

    /** A notice for one of many holders; all of a transaction leave as one batch. */
    void note(String userId, String certificateId, String sentence) {
        notices.tell(List.of(userId), sentence, page(certificateId), null);
    }

    /** One mail of the same words for many. */
    void mail(Collection<String> userIds, String subject, String text) {
        mailbox.write(userIds, subject, text, null);
    }

    /** Tells all training managers but one, who knows already or whom it is about. */
    void tellManagers(String except, String sentence, String page) {
        notices.tell(
                identities.usersIn(Role.TRAINING_MANAGER).stream()
                        .filter(user -> !user.equals(except))
                        .toList(),
                sentence,
                page,
                null);
    }

    static String page(String certificateId) {
        return "/certificates/" + certificateId;
    }
}
