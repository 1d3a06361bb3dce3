package health.sts.accountability;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one ledger line says beyond who and when, which the ledger adds by itself.
 *
 * @param kind what sort of act it was
 * @param step what was done: the node id in a model, or a verb of ours such as {@code importRoster}
 * @param outcome one word or code that lists can show, for example {@code APPROVED}
 * @param subjectType what it was done to, for example {@code candidacy}
 * @param subjectId its id
 * @param businessKey the case, or null outside cases
 * @param content the values the act rests on; written as canonical JSON (RFC 8785), so only text, numbers, booleans,
 *     null, lists and maps of those
 */
public record LedgerEntry(
        Kind kind,
        String step,
        String outcome,
        String subjectType,
        String subjectId,
        String businessKey,
        Map<String, Object> content) {

    /** The sorts of acts that leave a line. */
    public enum Kind {
        DECISION,
        ATTESTATION,
        RULE,
        REFUSAL,
        ESCALATION,
        BLOCKED,
        IMPORT,
        EXPORT,
        READ,
        CHANGE,
        RIGHT,
        SIGN_IN
    }

    public LedgerEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(outcome, "outcome");
        content = new LinkedHashMap<>(content);
    }

    /** An act on something that is not (yet) a case. */
    public static LedgerEntry of(
            Kind kind, String step, String outcome, String subjectType, String subjectId, Map<String, Object> content) {
        return new LedgerEntry(kind, step, outcome, subjectType, subjectId, null, content);
    }
}
