package health.sts.recruitment;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what concerns them, on their page and by mail; two statements however many they are. */
@Component
class CandidateNews {

    private final Notices notices;
    private final Mailbox mailbox;

    CandidateNews(Notices notices, Mailbox mailbox) {
        this.notices = notices;
        this.mailbox = mailbox;
    }

    void tell(Candidacy candidacy, List<String> userIds, String subject, String sentence) {
        tell(candidacy.id, userIds, subject, sentence);
    }

    void tell(String candidacyId, List<String> userIds, String subject, String sentence) {
        note(candidacyId, userIds, sentence);
        mailbox.write(userIds, subject, sentence + "\n\nOpen it under /candidacies/" + candidacyId, candidacyId);
    }

    /** A notice without mail, for steps that only inform. */
    void note(Candidacy candidacy, List<String> userIds, String sentence) {
        note(candidacy.id, userIds, sentence);
    }

    void note(String candidacyId, List<String> userIds, String sentence) {
        notices.tell(userIds, sentence, "/candidacies/" + candidacyId, candidacyId);
    }
}
