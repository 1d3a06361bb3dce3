package health.sts.certification.teachback;

import health.sts.certification.Rubric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Teach-backs before a panel and the observed first class. Two evaluators score blind: nobody but an auditor reads a
 * score before the attempt is judged, so that a third evaluator does not read the first two either. Changing methods join the engine's transaction.
 */
public interface TeachBacks {

    /**
     * The trainer books the next attempt.
     *
     * @return the attempt's number in this round, 1 or 2
     */
    int book(String certificationId, Booking booking);

    /**
     * The training manager names the two evaluators.
     *
     * @throws health.sts.shared.Refusal for the trainer, their mentor, a coach of theirs, the same person twice, or
     *     somebody who is not an evaluator
     */
    void namePanel(String certificationId, String first, String second);

    /** The training manager names a third evaluator after a disagreement; the same rules. */
    void nameThird(String certificationId, String third);

    /** Who has to score the current attempt, in order. */
    List<String> panel(String certificationId);

    /** Those of the panel who have not scored the current attempt yet, in order. */
    List<String> unscored(String certificationId);

    /**
     * The training manager names somebody else for an evaluator who cannot score; the same rules. Opens a transaction of
     * its own where there is none.
     */
    void replace(String certificationId, String evaluator, String another, String reason);

    /** Evaluators who may be named for the trainer: neither the trainer, their mentor nor a coach of theirs; by name. */
    List<Evaluator> eligible(String certificationId);

    /** The person acting scores the current attempt, once. */
    void score(String certificationId, Rubric rubric, String comment);

    /** All scores of the current attempt together, as the table judges them. */
    Comparison compare(String certificationId);

    /** What the table said about the current attempt. */
    void judged(String certificationId, String result, String reason);

    /** An evaluator has observed the trainer's first class. */
    void observed(String certificationId, Observation observation);

    /** Attempts with what the person acting may see of them, oldest first. */
    List<TeachBackView> of(String certificationId);

    /** Observed classes, oldest first. */
    List<ObservationView> observations(String certificationId);

    /** Somebody who may judge a trainer. */
    record Evaluator(String userId, String name) {}

    /** When and where. */
    record Booking(String topic, Instant takesPlaceAt, String place) {}

    /**
     * Scores of an attempt put together.
     *
     * @param scores how many evaluators have scored
     * @param mean of all criteria of all evaluators, two decimals
     * @param lowest the lowest single criterion
     * @param spread the widest distance between two evaluators' means, two decimals
     */
    record Comparison(int attempt, int scores, BigDecimal mean, int lowest, BigDecimal spread) {}

    /** What was seen in a class. */
    record Observation(
            LocalDate heldOn,
            Rubric rubric,
            BigDecimal learnerRating,
            int learnerAnswers,
            boolean signedOff,
            String comment) {}

    /**
     * One attempt.
     *
     * @param scores empty while they are hidden from the person acting; so is the comparison, which is then null
     * @param result PASS, THIRD_EVALUATOR, REPEAT or RELEASE; null before
     */
    record TeachBackView(
            String id,
            int round,
            int attempt,
            Booking booking,
            List<String> panel,
            int scored,
            List<ScoreView> scores,
            Comparison comparison,
            String result,
            String reason) {}

    /** One evaluator's scores. */
    record ScoreView(String evaluator, Rubric rubric, String comment, Instant scoredAt) {}

    /** One observed class. */
    record ObservationView(String id, Observation observation, String observedBy, Instant observedAt) {}
}
