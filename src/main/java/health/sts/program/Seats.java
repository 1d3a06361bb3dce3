package health.sts.program;

/**
 * Trainer seats of a specialty in a wave.
 *
 * @param required trainers the wave cannot do without
 * @param toRecruit seats to fill, reserve included
 */
public record Seats(int required, int toRecruit) {}
