package health.sts.audit.evidence;

import health.sts.audit.verify.Head;
import java.util.List;
import java.util.Optional;

/** What a pack asks of the sealed ledger. */
interface LedgerProofs {

    /** The newest sealed head; empty before the first. */
    Optional<Head> newest();

    /** A proof, as JSON, for each of these ledger lines that is sealed, in the order of the lines. */
    List<String> of(List<Long> lines);
}
