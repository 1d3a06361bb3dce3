package health.sts.delivery.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads what is on record about learning; a bounded number of statements each. */
public interface LearningRecords {

    /** Every attempt at the proficiency test and every correction, in the order of numbers. */
    List<TestAttempt> attempts(String trainingId);

    /** One attempt or correction. */
    TestAttempt attempt(String attemptId);

    /** E-learning and privacy module, oldest first. */
    List<Completion> completions(String trainingId);

    /** Checklists of the personalisation lab, oldest first. */
    List<Checklist> checklists(String trainingId);

    /** Coaching after the third failed attempt, oldest first. */
    List<Coached> coaching(String trainingId);

    /** Who is in training and lacks e-learning or privacy module, by training id after one; for reminders. */
    List<Lacking> lacking(String afterTrainingId, int most);

    /** What e-learning and privacy module are called in files and tables. */
    enum Kind {
        ELEARNING("E-learning"),
        PRIVACY("Privacy module");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }

    /**
     * A completion.
     *
     * @param externalId the id in the LMS, or null where a person entered it
     * @param score in percent, or null
     * @param minutes spent, or null
     */
    record Completion(
            String id,
            String trainingId,
            Kind kind,
            String externalId,
            Instant completedAt,
            BigDecimal score,
            Integer minutes,
            String recordedBy,
            Instant recordedAt) {}

    /** What a learner personalised, and whether it is enough. */
    record Checklist(
            String id,
            boolean preferenceLists,
            boolean noteTemplates,
            boolean orderSets,
            boolean mobile,
            boolean done,
            String recordedBy,
            Instant recordedAt) {}

    /** One-to-one work with a learner. */
    record Coached(String id, BigDecimal hours, String note, String coachedBy, Instant coachedAt) {}

    /** Somebody in training with what is missing. */
    record Lacking(String trainingId, String userId, String waveId, boolean privacy, boolean elearning) {

        /** As a reminder names it: "the privacy module and the e-learning". */
        public String what() {
            return String.join(
                    " and ",
                    java.util.stream.Stream.of(
                                    privacy ? "the privacy module" : null, elearning ? "the e-learning" : null)
                            .filter(java.util.Objects::nonNull)
                            .toList());
        }
    }

    /** Attempts of many learners, in the order of numbers. */
    List<TestAttempt> attemptsOf(Collection<String> trainingIds);
}
