package health.sts.review.wave;

import java.util.Optional;

/** Begins the reviews of waves that have gone live; in the caller's transaction. */
public interface ReviewBeginning {

    /**
     * Begins the review of the next wave that is live without one, and reads what things were before. Where that fails,
     * nothing of it stays, the failure is kept and told, and the other waves go on.
     *
     * @param after the wave that was looked at last; empty at first
     * @return the wave that was looked at, where there are more
     */
    Optional<String> beginNext(String after);

    /** Begins the review of a wave, where it has none. @return its id */
    String begin(String waveId);
}
