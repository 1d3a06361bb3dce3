package health.sts.audit.seal.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the key of this node at the start, or stops it. */
@Configuration
class SealKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
    private static final String KEY = "STS_SEAL_KEY";
    private static final String FILE = "STS_SEAL_KEY_FILE";

    @Bean
    SealKey sealKey(Environment environment) {
        SealKey key = find(environment);
        LOG.info("Records are sealed with {}", key);
        return key;
    }

    private static SealKey find(Environment environment) {
        String text = environment.getProperty(KEY, "");
        if (!text.isBlank()) {
            return parsed(KEY, text);
        }
        String file = environment.getProperty(FILE, "");
        if (!file.isBlank()) {
            return fromFile(FILE + " (" + file + ")", Path.of(file));
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return ofTheDemo(environment.getProperty("spring.datasource.url", ""));
        }
        throw SealKeyMissing.unset();
    }

    private static SealKey ofTheDemo(String database) {
        return DemoKeyFile.beside(database)
                .map(file -> {
                    if (DemoKeyFile.make(file)) {
                        LOG.info("The demo made itself a key to seal its records with: {}", file);
                    }
                    return fromFile(file.toString(), file);
                })
                .orElseGet(() -> {
                    LOG.info("The demo's database has no file, so its key lives as long as this process");
                    return SealKey.generate();
                });
    }

    private static SealKey fromFile(String where, Path file) {
        try {
            return parsed(where, Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw SealKeyMissing.broken(where, "the file cannot be read");
        }
    }

    private static SealKey parsed(String where, String text) {
        try {
            return SealKey.read(text);
        } catch (IllegalArgumentException broken) {
            throw SealKeyMissing.broken(where, broken.getMessage());
        }
    }
}
