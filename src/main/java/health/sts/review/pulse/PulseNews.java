package health.sts.review.pulse;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.review.ReviewPoint;
import health.sts.shared.Formats;
import java.time.Instant;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks physicians for their answer, on their page and by mail. Outside of any case, so that no case's record tells of it. */
@Component
class PulseNews {

    private static final String ANONYMOUS =
            "Your answer is kept without your name, and nobody sees results of fewer than a few answers.";

    private final Notices notices;
    private final Mailbox mailbox;
    private final Formats formats;
    private final String address;

    PulseNews(
            Notices notices,
            Mailbox mailbox,
            Formats formats,
            @Value("${sts.address:http://localhost:8080}") String address) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.formats = formats;
        this.address = address.replaceFirst("/+$", "");
    }

    void invite(String pulseId, ReviewPoint point, int questions, Collection<String> userIds, Instant closesAt) {
        tell(
                pulseId,
                userIds,
                about(point),
                "%s %d questions, about five minutes, open until %s."
                        .formatted(about(point), questions, formats.when(closesAt)));
    }

    void remind(String pulseId, ReviewPoint point, Collection<String> userIds, Instant closesAt) {
        tell(
                pulseId,
                userIds,
                "Reminder: " + about(point),
                "Your answer is still missed. %s Open until %s.".formatted(about(point), formats.when(closesAt)));
    }

    private void tell(String pulseId, Collection<String> userIds, String subject, String sentence) {
        if (userIds.isEmpty()) {
            return;
        }
        String page = "/pulses/" + pulseId + "/answer";
        notices.tell(userIds, sentence, page, null);
        mailbox.write(userIds, subject, sentence + "\n\n" + ANONYMOUS + "\n\n" + address + page, null);
    }

    private static String about(ReviewPoint point) {
        return point == ReviewPoint.BASELINE
                ? "How is your EHR today, before the new one?"
                : "How is the new EHR after " + point.title() + "?";
    }
}
