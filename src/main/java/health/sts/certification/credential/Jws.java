package health.sts.certification.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A compact JWS of the only sort that we give: RS256, and nothing in the header but {@code alg}, {@code kid}, {@code typ}. */
final class Jws {

    private static final int LONGEST = 16_000;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JWSObject parsed;
    private final JsonNode payload;

    private Jws(JWSObject parsed, JsonNode payload) {
        this.parsed = parsed;
        this.payload = payload;
    }

    /** Empty where the text is anything else. */
    static Optional<Jws> read(String text) {
        if (text.length() > LONGEST || !COMPACT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            JWSObject parsed = JWSObject.parse(text);
            JsonNode payload = JSON.readTree(parsed.getPayload().toString());
            return isOurSort(parsed) && payload.isObject() ? Optional.of(new Jws(parsed, payload)) : Optional.empty();
        } catch (ParseException | JsonProcessingException somethingElse) {
            return Optional.empty();
        }
    }

    /** The address of the key that it names. */
    String kid() {
        return parsed.getHeader().getKeyID();
    }

    /** What it says, to be believed after {@link #isSignedBy} only. */
    JsonNode payload() {
        return payload;
    }

    boolean isSignedBy(RSAPublicKey key) {
        try {
            return parsed.verify(new RSASSAVerifier(key));
        } catch (JOSEException notVerifiable) {
            return false;
        }
    }

    private static boolean isOurSort(JWSObject jws) {
        return HEADER.containsAll(jws.getHeader().getIncludedParams())
                && JWSAlgorithm.RS256.equals(jws.getHeader().getAlgorithm())
                && jws.getHeader().getKeyID() != null
                && (jws.getHeader().getType() == null
                        || jws.getHeader().getType().getType().equals(JOSEObjectType.JWT.getType()));
    }
}
