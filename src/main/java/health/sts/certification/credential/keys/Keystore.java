package health.sts.certification.credential.keys;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/**
 * A PKCS#12 keystore. Without an alias its newest RSA key is taken: the one whose certificate begins last, and of those
 * that begin at the same moment the last in the alphabet.
 */
final class Keystore {

    private final KeyStore store;
    private final char[] password;

    private Keystore(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /** Illegal where it cannot be opened. */
    static Keystore open(InputStream in, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new Keystore(store, password.toCharArray());
        } catch (IOException | GeneralSecurityException closed) {
            throw new IllegalArgumentException("it is not a PKCS#12 keystore, or its password is another");
        }
    }

    /** The key under this name; the newest for an empty name. Illegal where there is none that can sign. */
    SigningKey key(String alias) {
        return SigningKey.of(alias.isBlank() ? newest() : named(alias));
    }

    private RSAPrivateCrtKey named(String alias) {
        RSAPrivateCrtKey key = rsa(alias);
        if (key == null) {
            throw new IllegalArgumentException("it has no RSA key with the alias " + alias);
        }
        return key;
    }

    private RSAPrivateCrtKey newest() {
        return aliases().stream()
                .filter(alias -> rsa(alias) != null)
                .max(Comparator.comparing(this::begins).thenComparing(Comparator.naturalOrder()))
                .map(this::rsa)
                .orElseThrow(() -> new IllegalArgumentException("it has no RSA key"));
    }

    private List<String> aliases() {
        try {
            return Collections.list(store.aliases());
        } catch (GeneralSecurityException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private Date begins(String alias) {
        try {
            return store.getCertificate(alias) instanceof X509Certificate certificate
                    ? certificate.getNotBefore()
                    : new Date(0);
        } catch (GeneralSecurityException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private RSAPrivateCrtKey rsa(String alias) {
        try {
            return store.getKey(alias, password) instanceof RSAPrivateCrtKey key ? key : null;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("its key %s has another password than the keystore".formatted(alias));
        }
    }
}
