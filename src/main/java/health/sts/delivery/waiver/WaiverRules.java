package health.sts.delivery.waiver;

import health.sts.delivery.Access;
import health.sts.delivery.Learner;
import health.sts.delivery.TrainingState;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import health.sts.shared.TypedText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/**
 * When a waiver may be asked for (domain rule P11): by the chief of the learner's department, for somebody without access
 * whose go-live is near or over, for a few hours, with a certified trainer at the elbow, one at a time.
 */
final class WaiverRules {

    private static final int LONGEST_REASON = 1_000;

    private WaiverRules() {}

    /**
     * What a request is held against.
     *
     * @param chiefUserId who answers for the learner's department, or null
     * @param requesters who asks, and for whom they stand in
     * @param opensOn from which day on waivers of the wave may be asked for
     * @param supervisors who may teach the specialty until the waiver could end
     * @param another whether the learner has an open waiver
     */
    record Situation(
            Learner learner,
            String chiefUserId,
            String userId,
            Set<String> requesters,
            LocalDate opensOn,
            LocalDate today,
            Set<String> supervisors,
            boolean another) {}

    static void check(WaiverRequest request, Situation situation, Duration most) {
        Learner learner = situation.learner();
        if (situation.chiefUserId() == null || !situation.requesters().contains(situation.chiefUserId())) {
            throw Refusal.forbidden(
                    "A waiver is asked for by the chief of the learner's department, or the chief's deputy.");
        }
        if (situation.userId().equals(learner.userId())) {
            throw Refusal.forbidden("Nobody asks for a waiver for themselves; your deputy can.");
        }
        check(request, most);
        check(learner, situation);
        if (request.supervisorUserId() == null
                || request.supervisorUserId().equals(learner.userId())
                || !situation.supervisors().contains(request.supervisorUserId())) {
            throw Refusal.invalid(
                    WaiverFields.SUPERVISOR,
                    "Choose another trainer whose certificate for the learner's specialty is valid for the whole time.");
        }
        if (situation.another()) {
            throw Refusal.conflict("This learner has a waiver that is open. Wait until it has ended.");
        }
    }

    private static void check(WaiverRequest request, Duration most) {
        TypedText.needed(
                WaiverFields.REASON,
                request.reason(),
                LONGEST_REASON,
                "Say why patients are safer with the waiver than without.");
        if (request.hours() < 1 || request.hours() > most.toHours()) {
            throw Refusal.invalid(WaiverFields.HOURS, "Give whole hours from 1 to %d.".formatted(most.toHours()));
        }
    }

    private static void check(Learner learner, Situation situation) {
        if (learner.state() == TrainingState.LEFT) {
            throw Refusal.invalid(WaiverFields.TRAINING, "This learner has left the wave.");
        }
        if (learner.access() == Access.ELIGIBLE) {
            throw Refusal.invalid(WaiverFields.TRAINING, "This learner has access and needs no waiver.");
        }
        if (situation.today().isBefore(situation.opensOn())) {
            throw Refusal.invalid(
                    WaiverFields.TRAINING,
                    "A waiver of this wave can be asked for from %s on. Until then, help the learner to finish training."
                            .formatted(Formats.dayOf(situation.opensOn())));
        }
    }
}
