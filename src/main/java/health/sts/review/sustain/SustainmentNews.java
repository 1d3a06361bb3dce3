package health.sts.review.sustain;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells people on their page and by mail. */
@Component
class SustainmentNews {

    private final Notices notices;
    private final Mailbox mailbox;

    SustainmentNews(Notices notices, Mailbox mailbox) {
        this.notices = notices;
        this.mailbox = mailbox;
    }

    void tell(Collection<String> people, String subject, String sentence, String page) {
        if (!people.isEmpty()) {
            notices.tell(people, sentence, page, null);
            mailbox.write(people, subject, sentence + "\n\nSee more under " + page, null);
        }
    }
}
