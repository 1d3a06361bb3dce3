package health.sts.review.wave;

/** Begins the reviews of waves that have gone live; in the caller's transaction. */
public interface ReviewBeginning {

    /**
     * Begins the review of the wave that has been live the longest without one, and reads what things were before.
     *
     * @return whether there are more
     */
    boolean beginNext();

    /** Begins the review of a wave, where it has none. @return its id */
    String begin(String waveId);
}
