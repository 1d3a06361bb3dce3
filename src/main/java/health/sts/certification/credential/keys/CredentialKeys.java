package health.sts.certification.credential.keys;

import health.sts.shared.DemoFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the key of this node at the start, or stops it. */
@Configuration
class CredentialKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialKeys.class);
    private static final String KEYSTORE = "STS_CREDENTIAL_KEYSTORE";
    private static final String PASSWORD = "STS_CREDENTIAL_KEYSTORE_PASSWORD";
    private static final String ALIAS = "STS_CREDENTIAL_KEY";

    @Bean
    SigningKey signingKey(Environment environment) {
        SigningKey key = find(environment);
        LOG.info("Certificates are signed with {}", key);
        return key;
    }

    private static SigningKey find(Environment environment) {
        String keystore = environment.getProperty(KEYSTORE, "");
        if (!keystore.isBlank()) {
            return inKeystore(keystore, environment.getProperty(PASSWORD, ""), environment.getProperty(ALIAS, ""));
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return ofTheDemo(environment.getProperty("spring.datasource.url", ""));
        }
        throw CredentialKeyMissing.unset();
    }

    /** The path of a file, or a location of another kind that Spring knows, for example {@code classpath:}. */
    private static SigningKey inKeystore(String location, String password, String alias) {
        String where = KEYSTORE + " (" + location.replaceFirst("^base64:.*", "base64") + ")";
        try (InputStream in =
                ApplicationResourceLoader.get().getResource(location).getInputStream()) {
            return Keystore.open(in, password).key(alias);
        } catch (IOException unreadable) {
            throw CredentialKeyMissing.broken(where, "the file cannot be read");
        } catch (IllegalArgumentException broken) {
            throw CredentialKeyMissing.broken(where, broken.getMessage());
        }
    }

    private static SigningKey ofTheDemo(String database) {
        return DemoFile.beside(database, "-credential.key")
                .map(file -> {
                    if (DemoFile.make(file, () -> SigningKey.generate().pem())) {
                        LOG.info("The demo made itself a key to sign certificates with: {}", file);
                    }
                    return fromFile(file);
                })
                .orElseGet(() -> {
                    LOG.info(
                            "The demo's database has no file, so the key for certificates lives as long as this process");
                    return SigningKey.generate();
                });
    }

    private static SigningKey fromFile(Path file) {
        try {
            return SigningKey.ofPem(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw CredentialKeyMissing.broken(file.toString(), "the file cannot be read");
        } catch (IllegalArgumentException broken) {
            throw CredentialKeyMissing.broken(file.toString(), broken.getMessage());
        }
    }
}
