package health.sts.audit.seal.keys;

import health.sts.audit.verify.Head;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key with which heads are signed. */
public final class SealKey {

    private static final String BEGIN = "-----BEGIN ";
    private static final String PKCS8 = "-----BEGIN PRIVATE KEY-----";

    private final PrivateKey secret;
    private final PublicKey open;

    private SealKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new key of this machine's randomness. */
    public static SealKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SealKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key in a PKCS#8 text: PEM, the base64 inside it, or the base64 of all of it. Illegal where it is none. */
    public static SealKey read(String text) {
        try {
            EdECPrivateKey secret = (EdECPrivateKey)
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded(text)));
            SealKey key = new SealKey(secret, publicOf(secret));
            key.proveItself();
            return key;
        } catch (GeneralSecurityException | ClassCastException notAKey) {
            // The cause could quote what was given, so it is left out.
            throw new IllegalArgumentException("it is not an unencrypted Ed25519 private key in PKCS#8");
        }
    }

    /** The short name under which seals name it. */
    public String id() {
        return Head.keyId(open);
    }

    /** The base64 of the public key's X.509 encoding. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    /** The head with this key's signature. */
    public Head sign(Head head) {
        return head.signed(secret);
    }

    /** PKCS#8 PEM, for a file that only its owner reads. */
    String pem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        return PKCS8 + "\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }

    /** Without the private key. */
    @Override
    public String toString() {
        return "Ed25519 key " + id();
    }

    private static byte[] encoded(String text) {
        String given = text.strip().replace("\\n", "\n");
        if (given.startsWith(BEGIN)) {
            if (!given.startsWith(PKCS8)) {
                throw new IllegalArgumentException("it does not begin with " + PKCS8);
            }
            return base64(given.replaceAll("-----[A-Z ]+-----", ""));
        }
        byte[] decoded = base64(given);
        String inside = new String(decoded, StandardCharsets.US_ASCII);
        return inside.startsWith(BEGIN) ? encoded(inside) : decoded;
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("it is neither PEM nor base64");
        }
    }

    /** The JDK derives a public key only while generating, so it generates again from the same seed. */
    private static PublicKey publicOf(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        KeyPairGenerator again = KeyPairGenerator.getInstance("Ed25519");
        again.initialize(NamedParameterSpec.ED25519, new SameAgain(seed));
        return again.generateKeyPair().getPublic();
    }

    private void proveItself() throws GeneralSecurityException {
        byte[] anything = {1, 2, 3};
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(secret);
        signing.update(anything);
        Signature checking = Signature.getInstance("Ed25519");
        checking.initVerify(open);
        checking.update(anything);
        if (!checking.verify(signing.sign())) {
            throw new GeneralSecurityException("private and public key do not fit");
        }
    }

    private static final class SameAgain extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final transient byte[] seed;

        SameAgain(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
