package health.sts.delivery.training;

import java.time.Instant;
import java.util.List;

/** Waves in training: who opens them, who belongs to them, and the start of everybody's case. */
public interface Trainings {

    /**
     * Opens a wave for training: every active physician at its sites becomes a learner, and the cases begin a moment
     * later. Programme managers and training managers do so; a wave is opened once.
     *
     * @return how many learners it has
     */
    int open(String waveId);

    /** The waves that were opened, newest first; one statement. */
    List<Opened> opened();

    /**
     * Starts the oldest cases that wait for it and looks at some learners of moved waves anew; called until it gives 0.
     *
     * @param most learners at once
     * @return how many went well
     */
    int catchUp(int most);

    /** A wave in training. */
    record Opened(String waveId, String openedBy, Instant openedAt) {}
}
