package health.sts.audit.evidence;

import health.sts.audit.EvidenceScope;
import health.sts.audit.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a pack is about, with everything that belongs to it.
 *
 * @param name as people call it
 * @param cases business keys; empty for a period, whose cases are found as they are written
 * @param subjects what else the ledger may name in its lines
 * @param signIns of the people it is about
 */
record PackScope(
        EvidenceScope scope, String name, SortedSet<String> cases, List<Subject.Key> subjects, Set<String> signIns) {

    Optional<EvidenceScope.Period> period() {
        return scope instanceof EvidenceScope.Period period ? Optional.of(period) : Optional.empty();
    }

    /** The line that a pack about one decision is made for. */
    Optional<Long> decision() {
        return scope instanceof EvidenceScope.OneDecision decision
                ? Optional.of(decision.ledgerLine())
                : Optional.empty();
    }
}
