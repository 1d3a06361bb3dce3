package health.sts.audit.evidence;

import health.sts.accountability.LedgerEntry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What came by while the files of a pack were written: counts, and the first decisions for the document. */
final class PackFacts {

    /** How many decisions the document shows; the files hold all. */
    static final int DECISIONS = 300;

    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final List<Decision> decisions = new ArrayList<>();
    private long decided;
    private long cases;

    void count(Kind kind) {
        kinds.merge(kind, 1L, Long::sum);
    }

    void decided(Supplier<Decision> decision) {
        decided++;
        if (decisions.size() < DECISIONS) {
            decisions.add(decision.get());
        }
    }

    void cases(long count) {
        cases = count;
    }

    long cases() {
        return cases;
    }

    long lines() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<Kind, Long> kinds() {
        return kinds;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** How many decisions, attestations and rulings there are, shown or not. */
    long allDecisions() {
        return decided;
    }

    /**
     * One decision, attestation or ruling.
     *
     * @param who name and user id
     * @param rule the decision table with its version, or null
     */
    record Decision(
            long line,
            Instant at,
            String what,
            String outcome,
            String businessKey,
            String who,
            String role,
            String onBehalfOf,
            String rule) {}
}
