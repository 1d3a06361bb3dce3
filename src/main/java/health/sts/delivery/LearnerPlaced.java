package health.sts.delivery;

/**
 * A learner is of another specialty than before, so that seats in sessions of the old one are given up. Published in the
 * transaction of the change.
 */
public record LearnerPlaced(String trainingId, String userId, String specialtyCode) {}
