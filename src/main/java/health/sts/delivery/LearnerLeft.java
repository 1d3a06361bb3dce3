package health.sts.delivery;

/**
 * A learner is no longer of the wave: out of the roster, or at another site. Published in the transaction of the change;
 * seats and places on waiting lists are given up, and no calendar message is needed where {@code inRoster} is false.
 */
public record LearnerLeft(String trainingId, String userId, boolean inRoster) {}
