package health.sts.audit;

import java.time.Instant;

/** What an evidence pack is about. */
public sealed interface EvidenceScope {

    /** Everything about one peer trainer, by the physician's id. */
    record Trainer(String physicianId) implements EvidenceScope {}

    /** How one physician came by access. */
    record PhysicianAccess(String physicianId) implements EvidenceScope {}

    /** One wave. */
    record OneWave(String waveId) implements EvidenceScope {}

    /** One decision, by the id of its ledger line, with the case it belongs to. */
    record OneDecision(long ledgerLine) implements EvidenceScope {}

    /**
     * Everything recorded in a period.
     *
     * @param from inclusive
     * @param until exclusive
     */
    record Period(Instant from, Instant until) implements EvidenceScope {}
}
