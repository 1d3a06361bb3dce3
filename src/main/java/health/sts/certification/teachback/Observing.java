package health.sts.certification.teachback;

import health.sts.certification.Trainee;
import health.sts.certification.teachback.TeachBacks.Observation;
import health.sts.certification.teachback.TeachBacks.ObservationView;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes what an evaluator has seen in a class of the trainer. */
@Component
class Observing {

    private static final int OLDEST_DAYS = 365;

    private final ObservationStore observations;
    private final EvaluatorRules rules;
    private final CurrentActor actor;
    private final SystemSettings settings;
    private final Clock clock;

    Observing(
            ObservationStore observations,
            EvaluatorRules rules,
            CurrentActor actor,
            SystemSettings settings,
            Clock clock) {
        this.observations = observations;
        this.rules = rules;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    void observed(Trainee trainee, Observation seen) {
        String observer = actor.get().userId();
        rules.check(trainee, "observer", observer);
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        refuseIf(seen.heldOn().isAfter(today), "classHeldOn", "The class is in the future. Observe it first.");
        refuseIf(
                seen.heldOn().isBefore(today.minusDays(OLDEST_DAYS)),
                "classHeldOn",
                "The class is more than a year ago. Observe a newer one.");
        refuseIf(
                seen.learnerRating().compareTo(BigDecimal.ONE) < 0
                        || seen.learnerRating().compareTo(BigDecimal.valueOf(5)) > 0,
                "learnerRating",
                "The learners' mean rating is between 1 and 5.");
        refuseIf(seen.learnerAnswers() < 1, "learnerAnswers", "At least one learner must have answered.");
        refuseIf(
                !seen.signedOff() && (seen.comment() == null || seen.comment().isBlank()),
                "observationComment",
                "Say what has to become better, so that the trainer can read it.");
        observations.insert(trainee.certificationId(), seen, observer, clock.instant());
    }

    List<ObservationView> of(String certificationId) {
        return observations.of(certificationId);
    }

    private static void refuseIf(boolean wrong, String field, String sentence) {
        if (wrong) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
