package health.sts.audit.ledger;

import health.sts.audit.verify.Failure;
import health.sts.audit.verify.Proof;
import java.util.Map;

/**
 * One line with all that an auditor asks about it.
 *
 * @param content name and value
 * @param hashFits whether the content still gives the hash written beside it
 * @param rootInstance the case in the engine's history, or null
 * @param proof or null while the line waits for its seal
 * @param failure what is wrong with the proof, or null where it holds
 */
public record LineView(
        LedgerLine line,
        Map<String, String> content,
        boolean hashFits,
        String rootInstance,
        Proof proof,
        Failure failure) {

    public boolean isSealed() {
        return proof != null;
    }

    public boolean isProven() {
        return proof != null && failure == null;
    }
}
