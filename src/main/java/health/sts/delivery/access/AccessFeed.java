package health.sts.delivery.access;

import java.time.Instant;

/** What the access system is told: decisions by themselves, and waivers by whoever grants and ends them. */
public interface AccessFeed {

    /** A waiver gives access for a time; goes to the access system with the caller's transaction. */
    void waived(String trainingId, String waiverId, Instant until);

    /** A waiver has ended; what holds is the decision again. */
    void waiverEnded(String trainingId, String waiverId, String reason);
}
