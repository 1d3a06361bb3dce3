package health.sts.engine;

/**
 * A guard of the engine stopped something that no honest use needs; whoever keeps the record listens.
 *
 * @param guard which guard, in one word
 * @param what what was tried, short and without the payload
 */
public record AttemptBlocked(String guard, String what) {}
