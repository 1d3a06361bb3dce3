package health.sts.audit.flow;

import java.time.Instant;

/**
 * A count that was taken behind the pages.
 *
 * @param value null while the first count goes on
 * @param asOf when it was begun
 * @param counting whether a new one is under way
 * @param failed whether the last attempt broke off; it is not tried again by itself
 */
public record Counted<T>(T value, Instant asOf, boolean counting, boolean failed) {}
