package health.sts.audit.seal;

import health.sts.audit.verify.Head;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the seals say. Nothing here changes anything; {@link Sealer} seals. */
public interface Seals {

    /** The newest head; empty before the first batch. */
    Optional<Head> newest();

    /** How far sealing is, in a handful of statements. */
    Status status();

    /** All public keys that ever sealed, by their ids. */
    Map<String, String> publicKeys();

    /** The proof of one record; empty while it is not sealed. */
    Optional<InclusionProof> proofOf(char source, long recordId);

    /**
     * The proofs of many records by their ids; those not sealed yet are left out. Two statements for each thousand ids
     * and one for each batch that they lie in, so ask for some thousands at a time.
     */
    Map<Long, InclusionProof> proofsOf(char source, Collection<Long> recordIds);

    /**
     * How far sealing is.
     *
     * @param sealed records under a seal
     * @param unsealed records that came after the last sealed ones
     * @param lag how long the oldest of them has been waiting, as this node has seen it
     * @param keyId of the key that this node signs with
     * @param publicKey its public half, base64 of X.509
     */
    record Status(long sealed, long unsealed, Duration lag, String keyId, String publicKey) {}
}
