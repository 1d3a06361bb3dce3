package health.sts.shared;

import java.security.SecureRandom;

/** New ids that people can read aloud: a prefix and ten characters without I, L, O and U, 50 random bits. */
public final class Ids {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** For example {@code next("CND")} gives {@code CND-7K3QF2M9XA}. */
    public static String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('-');
        for (int i = 0; i < 10; i++) {
            id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return id.toString();
    }
}
