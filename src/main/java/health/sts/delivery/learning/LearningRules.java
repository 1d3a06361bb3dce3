package health.sts.delivery.learning;

import health.sts.delivery.Learner;
import health.sts.delivery.TrainingState;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What records of learning must be to be taken. */
final class LearningRules {

    static final int LONGEST_EXTERNAL_ID = 100;
    static final int LONGEST_COMMENT = 1000;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_MINUTES = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(40);
    /** Nobody was taught longer ago than this; an older time is a slip in a file. */
    private static final Duration OLDEST = Duration.ofDays(3 * 365);
    /** Clocks of other systems differ a little from ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private LearningRules() {}

    static void notTheLearner(Actor me, Learner learner) {
        if (me.userId().equals(learner.userId())) {
            throw Refusal.forbidden("This is your own training. Somebody else has to record it.");
        }
    }

    static void mayRecord(Actor me) {
        if (!me.is(Role.EVALUATOR) && !me.is(Role.TRAINING_MANAGER) && !me.is(Role.API)) {
            throw Refusal.forbidden("Only evaluators and training managers record what learners completed.");
        }
    }

    /** A test comes after a class; on the day of the class it may be taken before the class has ended. */
    static void afterTheClass(Learner learner, Instant takenAt, ZoneId zone) {
        if (learner.classAt() == null) {
            throw Refusal.invalid(
                    "takenAt",
                    "No attended class is on record, and the class comes first. Have the attendance signed, then record the result.");
        }
        if (takenAt.atZone(zone)
                .toLocalDate()
                .isBefore(learner.classAt().atZone(zone).toLocalDate())) {
            throw Refusal.invalid(
                    "takenAt",
                    "The test was taken before the day of the class, and the class comes first. Check the time, or have the test taken again.");
        }
    }

    /** Late scores are taken also when the case has ended well; not when it ended without proficiency. */
    static void takesScores(Learner learner) {
        if (learner.state() == TrainingState.NOT_PROFICIENT) {
            throw Refusal.conflict(
                    "The training ended as not proficient, so it takes no more scores. The training manager can correct the last attempt if it is wrong, or begin a new training in another wave.");
        }
        if (learner.state() == TrainingState.LEFT) {
            throw Refusal.conflict(
                    "This physician has left the wave, so no score is recorded. If that is wrong, correct the roster first.");
        }
    }

    static Instant moment(Instant at, String field, Instant now) {
        if (at == null) {
            throw Refusal.invalid(field, "Say when, with date and time.");
        }
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        if (second.isAfter(now.plus(TOLERANCE))) {
            throw Refusal.invalid(field, "This lies in the future. Give the time at which it was done.");
        }
        if (second.isBefore(now.minus(OLDEST))) {
            throw Refusal.invalid(field, "This is more than three years ago. Check the year.");
        }
        return second;
    }

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

    static BigDecimal scoreOrNone(BigDecimal score) {
        return score == null ? null : score(score);
    }

    static Integer minutes(Integer minutes) {
        if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES)) {
            throw Refusal.invalid("minutes", "Give the minutes as a whole number from 0 to 10,000, or leave it empty.");
        }
        return minutes;
    }

    static String externalId(String typed) {
        return text(typed, "externalId", "The id in the other system", LONGEST_EXTERNAL_ID);
    }

    static String comment(String typed) {
        return text(typed, "comment", "The comment", LONGEST_COMMENT);
    }

    static String reason(String typed) {
        return said(typed, "reason", "Say in 10 to 1,000 characters why the score was wrong.");
    }

    static String note(String typed) {
        return said(typed, "note", "Say in 10 to 1,000 characters what was worked on. No patient data.");
    }

    static BigDecimal hours(BigDecimal hours, BigDecimal least) {
        if (hours == null || hours.compareTo(least) < 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw Refusal.invalid(
                    "hours",
                    "Give the hours of coaching, %s to 40. The attempt after the third is open once they are given."
                            .formatted(least.stripTrailingZeros().toPlainString()));
        }
        if (hours.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid("hours", "Give the hours with at most two decimals.");
        }
        return hours.setScale(2, RoundingMode.UNNECESSARY);
    }

    static TestAttempt same(TestAttempt known, String trainingId, BigDecimal score, Instant takenAt, String comment) {
        if (known.trainingId().equals(trainingId)
                && known.score().compareTo(score) == 0
                && known.takenAt().equals(takenAt)
                && Objects.equals(known.comment(), comment)) {
            return known;
        }
        throw anotherContent(known.externalId());
    }

    static Refusal anotherContent(String externalId) {
        return Refusal.conflict(
                "The id %s is known with another content. A record is never changed; the training manager can correct a score."
                        .formatted(externalId));
    }

    static void correctable(TestAttempt wrong, BigDecimal right) {
        if (!wrong.counts()) {
            throw Refusal.conflict(
                    "Somebody has corrected this result already. Look at the correction, which can be corrected in turn.");
        }
        if (wrong.score().compareTo(right) == 0) {
            throw Refusal.invalid("score", "This is the score as it stands. Give another one.");
        }
    }

    private static String said(String typed, String field, String sentence) {
        String said = typed == null ? "" : typed.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw Refusal.invalid(field, sentence);
        }
        return said;
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
