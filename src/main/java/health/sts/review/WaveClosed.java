package health.sts.review;

/** A wave's review is closed with its lessons; from here on sustainment looks after it. */
public record WaveClosed(String reviewId, String waveId, String closedBy) {}
