package health.sts.certification.teachback;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.certification.Trainee;
import health.sts.certification.teachback.TeachBacks.Booking;
import health.sts.engine.Identities;
import health.sts.shared.Formats;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells evaluators when and where, and the trainer what came of it. Never a score before the attempt is judged. */
@Component
class TeachBackNews {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Identities identities;
    private final Formats formats;

    TeachBackNews(Notices notices, Mailbox mailbox, Identities identities, Formats formats) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.identities = identities;
        this.formats = formats;
    }

    void named(Trainee trainee, Booking booking, List<String> evaluators) {
        String trainer = identities.names(Set.of(trainee.userId())).get(trainee.userId());
        String sentence = "You are an evaluator of the teach-back of %s: “%s”, %s, %s."
                .formatted(trainer, booking.topic(), formats.when(booking.takesPlaceAt()), booking.place());
        notices.tell(evaluators, sentence, null, trainee.certificationId());
        mailbox.write(
                evaluators,
                "You are an evaluator of a teach-back",
                sentence + "\n\nPlease score it on your own in your task list. Nobody sees a score before all are in.",
                trainee.certificationId());
    }

    void judged(Trainee trainee, String sentence) {
        notices.tell(
                List.of(trainee.userId()),
                sentence,
                "/certification/" + trainee.certificationId(),
                trainee.certificationId());
    }
}
