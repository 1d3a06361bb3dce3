package health.sts.delivery;

/**
 * Something was recorded about a learner on which access may hang. Published in the transaction that recorded it, so that
 * the access decision commits with its facts.
 *
 * @param what a few words for the record: "Class attended"
 */
public record LearnerChanged(String trainingId, String what) {}
