package health.sts.certification.path;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.certification.Trainee;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells trainers and training managers what concerns them, on their page and, where they have to know, by mail. */
@Component
class CertificationNews {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Identities identities;

    CertificationNews(Notices notices, Mailbox mailbox, Identities identities) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.identities = identities;
    }

    void note(Trainee trainee, String userId, String sentence) {
        notices.tell(List.of(userId), sentence, page(trainee), trainee.certificationId());
    }

    void tell(Trainee trainee, String subject, String sentence) {
        note(trainee, trainee.userId(), sentence);
        mailbox.write(
                List.of(trainee.userId()),
                subject,
                sentence + "\n\nOpen it under " + page(trainee),
                trainee.certificationId());
    }

    void tellManagers(String sentence, String link, String certificationId) {
        notices.tell(identities.usersIn(Role.TRAINING_MANAGER), sentence, link, certificationId);
    }

    private static String page(Trainee trainee) {
        return "/certification/" + trainee.certificationId();
    }
}
