package health.sts.audit.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * What is signed of one batch: its place in the chain, its tree and the head before it. Who keeps a head can tell later
 * that nothing sealed up to it was changed, added or taken away.
 *
 * @param number of the batch, from 1 without gaps
 * @param firstPosition of its records; positions count from 1 over all batches
 * @param size how many records it holds
 * @param root of its hash tree
 * @param previous hash of the head before it; zeros for the first
 * @param sealedAt by the clock of the database
 * @param keyId of the key that signed
 * @param signature Ed25519 in base64; null until signed
 */
public record Head(
        long number,
        long firstPosition,
        int size,
        String root,
        String previous,
        Instant sealedAt,
        String keyId,
        String signature) {

    /** Stands before the first batch. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int KEY_ID = 16;

    /** A moment as all sealed texts write it: UTC with microseconds. */
    public static String time(Instant moment) {
        return MICROS.format(moment);
    }

    /** The text that is hashed and signed. */
    public String text() {
        return "sts-seal-v1\n%d\n%d\n%d\n%s\n%s\n%s\n%s\n"
                .formatted(number, firstPosition, size, root, previous, time(sealedAt), keyId);
    }

    /** The hash of this head, which the next one carries as its previous. */
    public String hash() {
        return Merkle.hash(text());
    }

    /** The last position sealed; what the batch begins with is behind the one before. */
    public long lastPosition() {
        return firstPosition + size - 1;
    }

    /** The one line by which this head is kept outside the database. */
    public String line() {
        return "sts-head-v1 %d %d %s %s %s %s"
                .formatted(number, lastPosition(), hash(), time(sealedAt), keyId, signature);
    }

    /** The same head, signed. */
    public Head signed(PrivateKey key) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text().getBytes(StandardCharsets.UTF_8));
            String base64 = Base64.getEncoder().encodeToString(signing.sign());
            return new Head(number, firstPosition, size, root, previous, sealedAt, keyId, base64);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The head could not be signed", unusable);
        }
    }

    /** Whether the signature is this key's and the key is the one that the head names. */
    public boolean isSignedBy(PublicKey key) {
        if (signature == null || !keyId(key).equals(keyId)) {
            return false;
        }
        try {
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(key);
            checking.update(text().getBytes(StandardCharsets.UTF_8));
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** The short name of a key: the beginning of the hash of its X.509 encoding. */
    public static String keyId(PublicKey key) {
        return Merkle.hash(key.getEncoded()).substring(0, KEY_ID);
    }

    /** A public key from the base64 of its X.509 encoding; illegal where it is none. */
    public static PublicKey publicKey(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("This is not an Ed25519 public key", notAKey);
        }
    }
}
