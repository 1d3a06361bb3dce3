package health.sts.delivery.training;

/** Opens waves for training: everybody in their physicians' list becomes a learner, once. Asked every day. */
public interface WaveOpening {

    /**
     * Opens the waves whose registration date has come and which nobody has opened yet.
     *
     * @return how many were opened
     */
    int openDue();
}
