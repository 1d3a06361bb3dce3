package health.sts.delivery.survey;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Formats;
import java.time.Instant;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks learners for their opinion, on their page and by mail. Outside of any case, so that no case's record tells of it. */
@Component
class SurveyNews {

    private static final String ANONYMOUS =
            "It takes a minute. Your answer is kept without your name, and nobody sees results of fewer than a few answers.";

    private final Notices notices;
    private final Mailbox mailbox;
    private final Formats formats;
    private final String address;

    SurveyNews(
            Notices notices,
            Mailbox mailbox,
            Formats formats,
            @Value("${sts.address:http://localhost:8080}") String address) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.formats = formats;
        this.address = address.replaceFirst("/+$", "");
    }

    void invite(SessionView session, Collection<String> userIds, Instant closesAt) {
        String sentence = "How was the class of " + formats.day(session.startsAt()) + "? Five statements, open until "
                + formats.when(closesAt) + ".";
        notices.tell(userIds, sentence, page(session.sessionId()), null);
        mailbox.write(
                userIds,
                "How was the class of " + formats.day(session.startsAt()) + "?",
                sentence + "\n\n" + ANONYMOUS + "\n\n" + address + page(session.sessionId()),
                null);
    }

    void remind(SessionView session, Collection<String> userIds, Instant closesAt) {
        notices.tell(
                userIds,
                "Last day: how was the class of " + formats.day(session.startsAt()) + "? The survey closes "
                        + formats.when(closesAt) + ".",
                page(session.sessionId()),
                null);
    }

    private static String page(String sessionId) {
        return "/surveys/" + sessionId;
    }
}
