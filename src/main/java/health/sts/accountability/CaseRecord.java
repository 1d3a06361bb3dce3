package health.sts.accountability;

import java.time.Instant;
import java.util.List;

/** What the ledger says about a case, for its page. */
public interface CaseRecord {

    /** How many lines a page shows at most. */
    int MOST = 200;

    /** The lines of a case, newest first; one statement. */
    List<Line> of(String businessKey);

    /**
     * One act.
     *
     * @param at when it was done by the application's clock
     * @param actor user id
     * @param role in which role, as group ids; null for the system
     * @param onBehalfOf the person a deputy acted for, or null
     * @param rules the rules that fired, for a decision table; else null
     * @param decision the decision table with its version, or null
     */
    record Line(
            Instant at,
            LedgerEntry.Kind kind,
            String what,
            String outcome,
            String actor,
            String role,
            String onBehalfOf,
            String decision,
            String rules) {}
}
