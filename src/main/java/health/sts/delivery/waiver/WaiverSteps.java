package health.sts.delivery.waiver;

import java.time.Instant;

/** What the process of a waiver does with it. Each method is one step and joins the engine's transaction. */
public interface WaiverSteps {

    /**
     * The chief of the learner's department, who acts, asks for access without proof.
     *
     * @throws health.sts.shared.Refusal for somebody else, a learner with access or whose go-live is far, another open
     *     waiver, hours beyond the limit, or a supervisor without a valid certificate
     */
    Opened open(WaiverRequest request);

    /** CMIO or chief of staff says yes or no, with a reason for no; never the same person for both. */
    void decide(String waiverId, Approver approver, boolean granted, String reason);

    /**
     * Both said yes: access begins now and ends by the timer.
     *
     * @return when it ends
     */
    Instant grant(String waiverId);

    /** Somebody said no. */
    void refuse(String waiverId);

    /** Nobody answered in time; the default answer is no. */
    void lapse(String waiverId);

    /** The time is over. */
    void expire(String waiverId);

    /** Ended before its time: the learner became eligible or left, or the CMIO ended it. */
    void end(String waiverId);

    /**
     * A waiver that now waits for two answers.
     *
     * @param decideBy until when
     */
    record Opened(String waiverId, String learnerUserId, String siteId, Instant decideBy) {}
}
