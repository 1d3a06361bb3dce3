package health.sts.accountability;

/**
 * The append-only record of every decision, attestation, refusal, escalation, blocked attempt, import, export and right
 * change. It adds the authenticated actor, the role they acted in, the database's time, the process version and task,
 * and the SHA-256 of the content. No code path updates or deletes a line.
 */
public interface DecisionLedger {

    /**
     * Writes a line in the caller's transaction; where it cannot be written, the act does not happen.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(LedgerEntry entry);

    /** Writes a line that stays although the caller's transaction rolls back: blocked attempts and refused sign-ins. */
    void recordApart(LedgerEntry entry);
}
