package health.sts.delivery.attendance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one session: an HMAC of its secret over the session and a window of time, as eight characters that can
 * also be read aloud and typed. The window shown now and the one before it are good, so that a slow phone is not too late.
 */
record CheckInCode(String sessionId, String secret, Duration window) {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 8;

    String at(Instant time) {
        return of(number(time));
    }

    boolean good(String typed, Instant time) {
        String code = plain(typed);
        boolean now = same(code, of(number(time)));
        boolean before = same(code, of(number(time) - 1));
        return now || before;
    }

    /** Seconds until another code is shown, at least one. */
    long nextIn(Instant time) {
        long millis = window.toMillis() - Math.floorMod(time.toEpochMilli(), window.toMillis());
        return Math.max(1, (millis + 999) / 1000);
    }

    private long number(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), window.toMillis());
    }

    private String of(long number) {
        byte[] sum = hmac(sessionId + "|" + number);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET[sum[i] & 31]);
        }
        return code.toString();
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    /** As typed by people: small letters, spaces, and letters that look like digits. */
    private static String plain(String typed) {
        return typed == null
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }

    private static boolean same(String one, String another) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), another.getBytes(StandardCharsets.UTF_8));
    }
}
