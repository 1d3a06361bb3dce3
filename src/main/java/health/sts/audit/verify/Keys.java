package health.sts.audit.verify;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that may have signed: those given from outside, or else those that the ledger itself names. */
final class Keys {

    private static final int LONGEST = 1_000;

    private final Map<String, PublicKey> known = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final boolean fromOutside;

    Keys(List<PublicKey> outside) {
        fromOutside = !outside.isEmpty();
        outside.forEach(key -> known.put(Head.keyId(key), key));
    }

    /** The public keys of a PEM text; bare base64 of an X.509 encoding is taken as well. */
    static List<PublicKey> ofPem(String text) throws Unreadable {
        List<PublicKey> keys = new ArrayList<>();
        for (String part : text.split("-----[A-Z ]+-----")) {
            String base64 = part.replaceAll("\\s", "");
            if (!base64.isEmpty()) {
                keys.add(key(base64));
            }
        }
        if (keys.isEmpty()) {
            throw new Unreadable("The key file holds no public key.");
        }
        return keys;
    }

    private static PublicKey key(String base64) throws Unreadable {
        try {
            return Head.publicKey(base64.length() > LONGEST ? "" : base64);
        } catch (IllegalArgumentException notAKey) {
            throw new Unreadable("The key file does not hold an Ed25519 public key in PEM form.");
        }
    }

    /** A key that the ledger names; one under a wrong name never fits a signature. */
    void named(String keyId, String base64) {
        if (!fromOutside) {
            try {
                known.put(keyId, Head.publicKey(base64));
            } catch (IllegalArgumentException notAKey) {
                known.remove(keyId);
            }
        }
    }

    /** What is wrong with who signed the head; null where it is one of the keys. */
    String complaint(Head head) {
        used.add(head.keyId());
        PublicKey key = known.get(head.keyId());
        if (key == null) {
            return fromOutside
                    ? "The seal is signed by key %s, which is not among the keys that were given."
                            .formatted(head.keyId())
                    : "The seal is signed by key %s, which the ledger does not name.".formatted(head.keyId());
        }
        return head.isSignedBy(key)
                ? null
                : "The signature does not fit the seal: what the seal says was changed after it was signed.";
    }

    List<String> used() {
        return List.copyOf(used);
    }

    boolean fromOutside() {
        return fromOutside;
    }
}
