package health.sts.demo.certification;

import java.time.Instant;

/**
 * Something that somebody does on a certain day, in no case of its own.
 *
 * @param name under which it is noted
 */
record Occasion(String name, Instant at, String userId, Runnable deed) {}
