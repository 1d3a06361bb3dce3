package health.sts.delivery;

/** The access decision about a learner became another one. Published in the transaction of the decision. */
public record AccessChanged(String trainingId, Access access, MissingStep missing) {}
