package health.sts.certification.register;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import health.sts.shared.Formats;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the holder and the training managers that a certificate was issued. */
@Component
class IssueNews {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Identities identities;
    private final SystemSettings system;

    IssueNews(Notices notices, Mailbox mailbox, Identities identities, SystemSettings system) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.identities = identities;
        this.system = system;
    }

    void issued(NewCertificate certificate) {
        String page = CertificateNews.page(certificate.id());
        String certification = certificate.trainee().certificationId();
        String holder = certificate.trainee().userId();
        String until = Formats.dayOf(
                certificate.validity().until().atZone(system.timeZone()).toLocalDate());
        String sentence = "You are certified as peer trainer until %s. Your certificate is ready.".formatted(until);
        notices.tell(List.of(holder), sentence, page, certification);
        mailbox.write(
                List.of(holder),
                "Your certificate as peer trainer",
                sentence + "\n\nOpen it under " + page,
                certification);
        List<String> managers = new ArrayList<>(identities.usersIn(Role.TRAINING_MANAGER));
        managers.remove(holder);
        notices.tell(
                managers,
                "%s is certified as peer trainer until %s.".formatted(certificate.holderName(), until),
                page,
                certification);
    }
}
