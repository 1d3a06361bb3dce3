package health.sts.audit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneDecision;
import health.sts.audit.EvidenceScope.OneWave;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.EvidenceScope.PhysicianAccess;
import health.sts.audit.EvidenceScope.Trainer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A scope in words and as the ledger keeps it. */
final class ScopeText {

    private ScopeText() {}

    /** What sort of scope it is, in one word: for file names and the ledger. */
    static String kind(EvidenceScope scope) {
        if (scope instanceof Trainer) {
            return "trainer";
        }
        if (scope instanceof PhysicianAccess) {
            return "physician-access";
        }
        if (scope instanceof OneWave) {
            return "wave";
        }
        return scope instanceof OneDecision ? "decision" : "period";
    }

    /** What sort of scope it is, for people. */
    static String title(EvidenceScope scope) {
        if (scope instanceof Trainer) {
            return "Peer trainer";
        }
        if (scope instanceof PhysicianAccess) {
            return "Access of a physician";
        }
        if (scope instanceof OneWave) {
            return "Wave";
        }
        return scope instanceof OneDecision ? "Decision" : "Period";
    }

    /** The id that the scope stands on; for a period its first day. */
    static String id(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return trainer.physicianId();
        }
        if (scope instanceof PhysicianAccess access) {
            return access.physicianId();
        }
        if (scope instanceof OneWave wave) {
            return wave.waveId();
        }
        return scope instanceof OneDecision decision
                ? String.valueOf(decision.ledgerLine())
                : ((Period) scope).from().toString();
    }

    /** The scope and its borders as values. */
    static Map<String, Object> values(EvidenceScope scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", kind(scope));
        if (scope instanceof Period period) {
            values.put("from", period.from().toString());
            values.put("until", period.until().toString());
        } else {
            values.put("id", id(scope));
        }
        return values;
    }

    /** What {@link #values} told the ledger, in words. */
    static String inWords(JsonNode scope) {
        String kind = scope.path("kind").asText().replace('-', ' ');
        return scope.has("from")
                ? "%s from %s until %s"
                        .formatted(
                                kind,
                                scope.path("from").asText(),
                                scope.path("until").asText())
                : kind + " " + scope.path("id").asText();
    }
}
