package health.sts.review.triage;

import java.math.BigDecimal;
import java.time.Instant;

/** Help as its case carries it out; each in the caller's transaction. */
public interface InterventionSteps {

    /** Looks for somebody to ask once more, rather another than before, and nobody who cannot. */
    Asked findHelper(String interventionId);

    /**
     * The trainer says how it went.
     *
     * @param hours spent, for {@link HelpOutcome#HELPED} only
     * @param words what was worked on, or why it was not
     */
    Result helped(String interventionId, HelpOutcome outcome, BigDecimal hours, String words);

    /** The chief confirms the hours, which count as teaching from then on, or gives them back with a reason. */
    void confirm(String interventionId, boolean confirmed, String reason);

    /** The training manager names a trainer of another specialty. */
    Asked nameHelper(String interventionId, String userId, String reason);

    /** The training manager says that nobody can be found. */
    void noHelper(String interventionId, String reason);

    /** @param helperUserId null where nobody was found */
    record Asked(String helperUserId, Instant helpBy) {}

    /** Where the case goes. */
    enum Result {
        HELPED,
        DECLINED,
        /** Not reached for the first time. */
        AGAIN,
        CANNOT,
        NOT_REACHED
    }
}
