package health.sts.delivery.waiver;

/** What the process of a waiver does with it. Each method is one step and joins the engine's transaction. */
public interface WaiverSteps {

    /** CMIO or chief of staff says yes or no, with a reason for no. */
    void decide(String waiverId, boolean granted, String reason);

    /** Both said yes: access begins now and ends by the timer. */
    java.time.Instant grant(String waiverId);

    /** Somebody said no. */
    void refuse(String waiverId);

    /** Nobody answered in time; the default answer is no. */
    void lapse(String waiverId);

    /** The time is over. */
    void expire(String waiverId);

    /** Ended before its time: the learner became eligible, or the CMIO ended it. */
    void end(String waiverId);
}
