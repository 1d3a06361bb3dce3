package health.sts.delivery.waiver;

import java.time.Instant;

/** What waivers ask of an engine. */
public interface WaiverWorkflow {

    /** Starts the case: two people have until then to answer. */
    void start(String waiverId, String requesterUserId, String learnerUserId, String siteId, Instant decideBy);

    /** Ends a granted waiver before its time; nothing where it has ended. */
    void end(String waiverId);
}
