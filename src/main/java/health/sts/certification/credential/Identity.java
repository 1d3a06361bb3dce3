package health.sts.certification.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose credential it is: the name, and the mail address as a salted hash that only who knows it can compare. */
final class Identity {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private Identity() {}

    static List<Map<String, Object>> of(String name, String email) {
        List<Map<String, Object>> identities = new ArrayList<>();
        identities.add(plainName(name));
        if (email != null && !email.isBlank()) {
            identities.add(hashed(email.strip()));
        }
        return identities;
    }

    private static Map<String, Object> plainName(String name) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "IdentityObject");
        identity.put("identityType", "name");
        identity.put("hashed", false);
        identity.put("identityHash", name);
        return identity;
    }

    private static Map<String, Object> hashed(String email) {
        byte[] random = new byte[SALT];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "IdentityObject");
        identity.put("identityType", "emailAddress");
        identity.put("hashed", true);
        identity.put("salt", salt);
        identity.put("identityHash", "sha256$" + sha256(email + salt));
        return identity;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
