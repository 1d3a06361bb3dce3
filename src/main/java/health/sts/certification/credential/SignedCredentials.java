package health.sts.certification.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.sts.certification.credential.keys.KeyRing;
import health.sts.certification.credential.keys.SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Signs what is to be signed with the present key. */
@Component
class SignedCredentials {

    private final Badge badge;
    private final IssuedCertificates certificates;
    private final KeyRing keys;
    private final PublicAddress address;
    private final ObjectMapper json;
    private final Random random = new SecureRandom();

    SignedCredentials(
            Badge badge, IssuedCertificates certificates, KeyRing keys, PublicAddress address, ObjectMapper json) {
        this.badge = badge;
        this.certificates = certificates;
        this.keys = keys;
        this.address = address;
        this.json = json;
    }

    Credentials.Signed credential(Credentials.Facts facts) {
        int place = certificates.freePlace(random);
        return new Credentials.Signed(
                signed(badge.credential(facts, place)), keys.present().id(), place);
    }

    String statusList(String encodedList, Instant now) {
        return signed(badge.statusList(encodedList, now));
    }

    private String signed(Map<String, Object> payload) {
        SigningKey key = keys.present();
        try {
            return key.sign(json.writeValueAsString(payload), address.key(key.id()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
