package health.sts.audit;

import java.util.Optional;
import java.util.Set;

/** Tables of evidence made of ledger lines, for capabilities whose proof is what the ledger says of their cases. */
public interface LedgerTables {

    /**
     * What a decision table ruled, with its version, the rules that fired, what went in and what came out.
     *
     * @param item which of the 23 items of evidence the table belongs to
     * @param name for the file and the heading
     * @param cases the capability's own cases in the scope; not asked for where the scope is a period
     */
    EvidenceTable rulings(int item, String name, String decisionKey, EvidenceScope scope, Set<String> cases);

    /**
     * All acts of sorts of ours on one sort of subject.
     *
     * @param item which of the 23 items of evidence the table belongs to
     * @param name for the file and the heading
     * @param subjectType as the ledger names it, for example {@code wave}
     * @param cases the capability's own cases in the scope; not asked for where the scope is a period
     */
    EvidenceTable acts(int item, String name, String subjectType, EvidenceScope scope, Set<String> cases);

    /** The case of the ledger line that a pack about one decision is made for; empty where it has none. */
    Optional<String> caseOf(EvidenceScope.OneDecision decision);
}
