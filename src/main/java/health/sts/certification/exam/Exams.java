package health.sts.certification.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Exam attempts of trainers. Rows are added and never changed; a correction is a row with a reason that takes the place
 * of another. Changing methods join the caller's transaction or open one.
 */
public interface Exams {

    /**
     * Adds the next attempt of the current round, recorded by the person acting.
     *
     * @throws health.sts.shared.Refusal where the trainer records their own, the score is out of range, the times do not
     *     fit, or the external id is known with another content
     */
    Attempt record(String certificationId, ExamResult result);

    /** How many attempts the current round has, corrections not counted. */
    int attempts(String certificationId);

    /** Every attempt and every correction, oldest first. */
    List<Attempt> of(String certificationId);

    /** The score that counts for the newest attempt of the current round, after corrections. */
    Optional<Attempt> newest(String certificationId);

    /** A row that takes the place of an attempt; only the training manager, with a reason; the ledger has both scores. */
    Attempt correct(String attemptId, BigDecimal score, String reason);

    /**
     * What came of one attempt.
     *
     * @param externalId the attempt's id in the exam system, or null where an evaluator enters it
     * @param score percent, 0 to 100, at most two decimals
     * @param comment for the trainer, or null
     */
    record ExamResult(String externalId, BigDecimal score, Instant startedAt, Instant finishedAt, String comment) {}

    /**
     * One row.
     *
     * @param number 1 to 3 within the round
     * @param curriculumVersion the version whose blueprint the exam followed
     * @param evaluator who answers for the score
     * @param corrects the id of the row whose place it takes, or null
     * @param correctedBy the id of the row that took its place, or null
     */
    record Attempt(
            String id,
            String certificationId,
            int round,
            int number,
            int curriculumVersion,
            String externalId,
            BigDecimal score,
            Instant startedAt,
            Instant finishedAt,
            String evaluator,
            String comment,
            String corrects,
            String correctedBy,
            String reason,
            String recordedBy,
            Instant recordedAt) {}
}
