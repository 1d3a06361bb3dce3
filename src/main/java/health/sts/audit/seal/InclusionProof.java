package health.sts.audit.seal;

import health.sts.audit.verify.Head;
import health.sts.audit.verify.Merkle;
import health.sts.audit.verify.Merkle.Step;
import health.sts.audit.verify.Proof;
import java.util.List;

/**
 * Where one record lies under a signed head. With the record's text it becomes a {@link Proof}, which anybody can check
 * without the database.
 *
 * @param source {@code L} for a ledger line, {@code F} for a flow taken
 * @param recordId the record's id in its table
 * @param position among all sealed records, from 1
 * @param leaf the hash that was sealed of the record's text
 * @param path from the leaf to the root of the head
 * @param head of the batch that holds the record
 */
public record InclusionProof(char source, long recordId, long position, String leaf, List<Step> path, Head head) {

    /** Keeps a list of its own. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether this text is the one that was sealed. */
    public boolean isOf(String recordText) {
        return leaf.equals(Merkle.leaf(recordText));
    }

    /**
     * The proof to hand out; {@link Proof#json()} is its form as a file.
     *
     * @param recordText what {@link RecordText} says of the record
     * @param publicKey that the head names, see {@link Seals#publicKeys()}
     */
    public Proof with(String recordText, String publicKey) {
        return new Proof(source, recordId, position, recordText, path, head, publicKey);
    }
}
