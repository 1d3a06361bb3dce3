package health.sts.audit.evidence;

import java.time.Instant;

/**
 * The ledger line that a pack about one decision is made for.
 *
 * @param actor user id
 * @param businessKey its case, or null
 */
public record DecisionLine(long id, Instant at, String what, String outcome, String actor, String businessKey) {}
