package health.sts.delivery.session;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What the check-in codes of a session are made with: 256 random bits that leave the server only through them. */
final class CheckInSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private CheckInSecret() {}

    static String make() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
