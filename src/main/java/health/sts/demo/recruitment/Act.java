package health.sts.demo.recruitment;

import java.time.Instant;

/**
 * What somebody does next in a case.
 *
 * @param reopens whether a seat may become free, so that others in the specialty move
 */
record Act(Script script, Instant at, String userId, boolean reopens, Runnable deed) {}
