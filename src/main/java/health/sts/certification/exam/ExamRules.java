package health.sts.certification.exam;

import health.sts.certification.exam.ExamStore.Candidate;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.exam.Exams.ExamResult;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What an exam result must be to be taken. */
final class ExamRules {

    static final int LONGEST_EXTERNAL_ID = 100;
    static final int LONGEST_COMMENT = 1000;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Clocks of exam systems differ a little from ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ExamRules() {}

    static void notTheTrainer(String userId, Candidate candidate) {
        if (userId.equals(candidate.userId())) {
            throw Refusal.forbidden(
                    "This is your own exam. Somebody else has to enter and correct its result, an evaluator or the training manager.");
        }
    }

    static void open(Candidate candidate) {
        if (!candidate.state().open()) {
            throw Refusal.conflict("This certification has ended (%s), so it takes no more exam results."
                    .formatted(candidate.state().title().toLowerCase()));
        }
    }

    /** The result as it is kept, or a refusal that names the field. */
    static ExamResult checked(ExamResult typed, Instant began, Instant now) {
        Instant started = second(typed.startedAt(), "startedAt", "Say when the exam started.");
        Instant finished = second(typed.finishedAt(), "finishedAt", "Say when the exam was finished.");
        if (!started.isBefore(finished)) {
            throw Refusal.invalid("finishedAt", "The exam must be finished after it started.");
        }
        if (finished.isAfter(now.plus(TOLERANCE))) {
            throw Refusal.invalid("finishedAt", "The exam cannot have been finished in the future.");
        }
        if (finished.isBefore(began.truncatedTo(ChronoUnit.SECONDS))) {
            throw Refusal.invalid(
                    "finishedAt",
                    "The exam was finished before this certification began, so it does not count for it.");
        }
        return new ExamResult(
                text(typed.externalId(), "externalId", "The attempt's id", LONGEST_EXTERNAL_ID),
                score(typed.score()),
                started,
                finished,
                text(typed.comment(), "comment", "The comment", LONGEST_COMMENT));
    }

    /** A score with two decimals. */
    static BigDecimal score(BigDecimal score) {
        if (score == null) {
            throw Refusal.invalid("score", "Give the score in percent, for example 92.5.");
        }
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
            throw Refusal.invalid("score", "The score must be between 0 and 100 percent.");
        }
        if (score.signum() != 0 && score.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid("score", "Give the score with at most two decimals.");
        }
        return score.setScale(2, RoundingMode.UNNECESSARY);
    }

    static String reason(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "reason",
                    "Say in %d to %,d characters why the score was wrong.".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return said;
    }

    /** Whether a row is an attempt of the round; corrections take no number of their own. */
    static Predicate<Attempt> countsIn(int round) {
        return attempt -> attempt.round() == round && attempt.corrects() == null;
    }

    /** Nobody sits two exams at once; usually the same exam was entered by hand before it came with a file. */
    static void afterThoseBefore(ExamResult result, List<Attempt> earlier) {
        earlier.stream()
                .filter(attempt -> result.startedAt().isBefore(attempt.finishedAt()))
                .findFirst()
                .ifPresent(attempt -> {
                    throw Refusal.invalid(
                            "startedAt",
                            "The exam started before attempt %d was finished. Perhaps it is the same exam and was recorded already."
                                    .formatted(attempt.number()));
                });
    }

    /** The known attempt where it says the same. */
    static Attempt same(Attempt known, String certificationId, ExamResult result) {
        if (known.certificationId().equals(certificationId)
                && known.score().compareTo(result.score()) == 0
                && known.startedAt().equals(result.startedAt())
                && known.finishedAt().equals(result.finishedAt())
                && Objects.equals(known.comment(), result.comment())) {
            return known;
        }
        throw Refusal.conflict(
                "Attempt %s of the exam system is known with another content. A result is never changed; the training manager can correct it."
                        .formatted(result.externalId()));
    }

    static void correctable(Attempt wrong, BigDecimal right) {
        if (wrong.correctedBy() != null) {
            throw Refusal.conflict(
                    "Somebody has corrected this result already. Look at the correction, which can be corrected in turn.");
        }
        if (wrong.score().compareTo(right) == 0) {
            throw Refusal.invalid("score", "This is the score as it stands. Give another one.");
        }
    }

    private static Instant second(Instant moment, String field, String missing) {
        if (moment == null) {
            throw Refusal.invalid(field, missing);
        }
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String text(String typed, String field, String what, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > longest) {
            throw Refusal.invalid(field, "%s may have at most %,d characters.".formatted(what, longest));
        }
        return text;
    }
}
