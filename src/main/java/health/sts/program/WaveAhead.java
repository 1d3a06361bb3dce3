package health.sts.program;

/**
 * A wave that has not gone live yet, for pages that need no more of it.
 *
 * @param daysToGo to the go-live date, in the wave's zone
 */
public record WaveAhead(String id, int number, long daysToGo) {}
