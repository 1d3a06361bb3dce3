package health.sts.review;

/** A survey pulse of a wave takes no more answers, so its results may be read. */
public record PulseClosed(String pulseId, String waveId, ReviewPoint point) {}
