package health.sts.certification.credential.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import health.sts.shared.SqlTime;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public keys of all times, so that a key that was replaced still verifies what it signed. */
@Component
public class KeyRing implements InitializingBean {

    /** What a thumbprint looks like; nothing else is looked up. */
    private static final String ID = "[A-Za-z0-9_-]{43}";

    private final SigningKey present;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    KeyRing(SigningKey present, JdbcClient jdbc, Clock clock) {
        this.present = present;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Publishes the present key before it signs anything. */
    @Override
    public void afterPropertiesSet() {
        try {
            jdbc.sql(
                            """
                            insert into credential_key (key_id, public_jwk, first_used)
                            select cast(:id as varchar(64)), cast(:jwk as varchar(2000)),
                                   cast(:now as timestamp with time zone)
                             where not exists (select 1 from credential_key where key_id = :id)
                            """)
                    .param("id", present.id())
                    .param("jwk", present.publicJwk())
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // Both have the same key under the same id.
        }
    }

    /** The key that signs now. */
    public SigningKey present() {
        return present;
    }

    /** The public JWK of a key that we have or had. */
    public Optional<String> jwk(String keyId) {
        if (!keyId.matches(ID)) {
            return Optional.empty();
        }
        String jwk = known.get(keyId);
        if (jwk == null) {
            jwk = jdbc.sql("select public_jwk from credential_key where key_id = ?")
                    .param(keyId)
                    .query(String.class)
                    .optional()
                    .orElse(null);
            if (jwk != null) {
                known.put(keyId, jwk);
            }
        }
        return Optional.ofNullable(jwk);
    }

    /** The public half of a key that we have or had, to check a signature with. */
    public Optional<RSAPublicKey> publicKey(String keyId) {
        return jwk(keyId).map(KeyRing::parsed);
    }

    private static RSAPublicKey parsed(String jwk) {
        try {
            return RSAKey.parse(jwk).toRSAPublicKey();
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("A row of credential_key is not an RSA key", broken);
        }
    }
}
