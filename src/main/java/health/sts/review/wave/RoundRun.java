package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.review.metric.Readings;
import health.sts.review.pulse.Pulses;
import health.sts.review.pulse.Pulses.Response;
import health.sts.review.triage.TriageSteps;
import health.sts.review.triage.TriageSteps.Counts;
import health.sts.review.usage.UsageFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs a round up to its meeting: figures, pulse, readings, triage. Each step may be done twice. */
@Service
@Transactional
class RoundRun implements RoundSteps {

    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final UsageFacts usage;
    private final Pulses pulses;
    private final Readings readings;
    private final TriageSteps triage;
    private final ReviewSettings settings;
    private final Clock clock;

    RoundRun(
            ReviewStore store,
            ReviewMinutes minutes,
            UsageFacts usage,
            Pulses pulses,
            Readings readings,
            TriageSteps triage,
            ReviewSettings settings,
            Clock clock) {
        this.store = store;
        this.minutes = minutes;
        this.usage = usage;
        this.pulses = pulses;
        this.readings = readings;
        this.triage = triage;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean dataComplete(String reviewId, ReviewPoint point) {
        begun(reviewId, point);
        Optional<String> missing = usage.missing(wave(reviewId), point, clock.instant());
        minutes.add(
                reviewId,
                point,
                missing.isPresent() ? MinuteKind.DATA_MISSING : MinuteKind.DATA_COMPLETE,
                missing.map(RoundRun::shortened).orElse(null));
        return missing.isEmpty();
    }

    @Override
    public void goOnWithout(String reviewId, ReviewPoint point, String reason) {
        minutes.add(reviewId, point, MinuteKind.WENT_ON_WITHOUT, reason);
        String missing = minutes.of(reviewId).stream()
                .filter(minute -> minute.is(MinuteKind.DATA_MISSING, point))
                .reduce((earlier, later) -> later)
                .map(Minute::sentence)
                .orElse("Figures of EHR use are missing.");
        minutes.add(
                reviewId,
                point,
                MinuteKind.FINDING,
                shortened("The review goes on without all figures of EHR use. Reason: " + reason + " What is missing: "
                        + missing));
    }

    @Override
    public Instant openPulse(String reviewId, ReviewPoint point) {
        RoundView round = begun(reviewId, point);
        String pulseId = pulses.open(wave(reviewId), point);
        if (round.pulseId() == null) {
            store.update(round.pulse(pulseId));
            minutes.add(reviewId, point, MinuteKind.PULSE_OPENED, pulseId, null);
        }
        return pulses.response(pulseId).closesAt();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean enoughAnswers(String reviewId, ReviewPoint point) {
        Response response = pulses.response(pulse(reviewId, point));
        return response.extended()
                || response.closed()
                || response.invited() == 0
                || response.percent() != null && response.percent().compareTo(settings.leastResponse()) >= 0;
    }

    @Override
    public Instant extendPulse(String reviewId, ReviewPoint point) {
        String pulseId = pulse(reviewId, point);
        String sentence = answered(pulses.response(pulseId));
        pulses.extend(pulseId);
        minutes.add(reviewId, point, MinuteKind.PULSE_EXTENDED, pulseId, sentence);
        return pulses.response(pulseId).closesAt();
    }

    @Override
    public void closePulse(String reviewId, ReviewPoint point) {
        String pulseId = pulse(reviewId, point);
        String sentence = answered(pulses.response(pulseId));
        pulses.close(pulseId);
        minutes.add(reviewId, point, MinuteKind.PULSE_CLOSED, pulseId, sentence);
    }

    @Override
    public void takeReadings(String reviewId, ReviewPoint point) {
        RoundView round = store.round(reviewId, point);
        String readingId = readings.take(wave(reviewId), point, clock.instant());
        store.update(round.read(readingId));
        minutes.add(reviewId, point, MinuteKind.READINGS_TAKEN, readingId, null);
    }

    @Override
    public void classify(String reviewId, ReviewPoint point) {
        Counts counts = triage.classify(wave(reviewId), point);
        minutes.add(
                reviewId,
                point,
                MinuteKind.CLASSIFIED,
                "%d on track, %d to coach, %d intensive"
                        .formatted(counts.onTrack(), counts.coach(), counts.intensive()));
    }

    @Override
    public void openInterventions(String reviewId, ReviewPoint point) {
        int opened = triage.openInterventions(wave(reviewId), point);
        minutes.add(reviewId, point, MinuteKind.INTERVENTIONS_OPENED, "%d opened".formatted(opened));
    }

    private RoundView begun(String reviewId, ReviewPoint point) {
        RoundView round = store.round(reviewId, point);
        if (round.beganAt() != null) {
            return round;
        }
        store.update(round.began(clock.instant()));
        store.update(store.get(reviewId).at(ReviewState.IN_REVIEW, point));
        return store.round(reviewId, point);
    }

    private String wave(String reviewId) {
        return store.get(reviewId).waveId();
    }

    private String pulse(String reviewId, ReviewPoint point) {
        return store.round(reviewId, point).pulseId();
    }

    private static String answered(Response response) {
        return "%d of %d answered".formatted(response.answers(), response.invited());
    }

    private static String shortened(String sentence) {
        return sentence.length() <= 2_000 ? sentence : sentence.substring(0, 1_999) + "…";
    }
}
