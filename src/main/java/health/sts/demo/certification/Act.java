package health.sts.demo.certification;

import java.time.Instant;

/**
 * What somebody does next in a case.
 *
 * @param place of the scene on the way, or -1 for something that comes in between
 */
record Act(Running running, int place, Instant at, String userId, Runnable deed) {}
