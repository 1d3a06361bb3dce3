package health.sts.certification.teachback;

import health.sts.certification.teachback.TeachBacks.Booking;
import health.sts.certification.teachback.TeachBacks.Comparison;
import health.sts.shared.SystemSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the teach-back process needs beyond the panel: local times, and the sentence that tells what came of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TeachBackSteps {

    /** How long evaluators have after the lesson (A). */
    private static final Duration TIME_TO_SCORE = Duration.ofDays(3);

    private final TeachBacks teachBacks;
    private final SystemSettings settings;

    TeachBackSteps(TeachBacks teachBacks, SystemSettings settings) {
        this.teachBacks = teachBacks;
        this.settings = settings;
    }

    /**
     * Books the next attempt at a local time of the installation.
     *
     * @return until when the evaluators should have scored
     */
    public Instant book(String certificationId, String topic, LocalDateTime at, String place) {
        Instant takesPlaceAt = at.atZone(settings.timeZone()).toInstant();
        teachBacks.book(certificationId, new Booking(topic, takesPlaceAt, place));
        return takesPlaceAt.plus(TIME_TO_SCORE);
    }

    /** Keeps what the table said, and tells the trainer why. */
    public void judged(String certificationId, String result) {
        Comparison comparison = teachBacks.compare(certificationId);
        teachBacks.judged(certificationId, result, TeachBackReason.of(result, comparison));
    }
}
