package health.sts.accountability.ledger;

/**
 * In which role, and for whom, the actor acts.
 *
 * @param role a group id, or several joined by commas where the act does not single one out; null for the system
 * @param onBehalfOf the person a deputy acts for, or null
 */
public record Signed(String role, String onBehalfOf) {}
