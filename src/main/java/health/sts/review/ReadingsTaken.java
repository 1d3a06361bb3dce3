package health.sts.review;

/**
 * The metrics of a wave were read and kept.
 *
 * @param readingId what all snapshots of this reading share
 */
public record ReadingsTaken(String readingId, String waveId, ReviewPoint point) {}
