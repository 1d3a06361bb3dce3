package health.sts.engine.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/** Stores passwords as PBKDF2: the engine's own way is one round of SHA-512, which a graphics card tries by the billion. */
@Component
class PasswordGuard extends AbstractProcessEnginePlugin {

    private final int iterations;

    PasswordGuard(@Value("${sts.password-iterations}") int iterations) {
        this.iterations = iterations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Pbkdf2(iterations));
    }

    static class Pbkdf2 implements PasswordEncryptor {

        private static final int SALT_BYTES = 16;

        private final int iterations;
        private final PasswordEncoder encoder;

        Pbkdf2(int iterations) {
            this.iterations = iterations;
            this.encoder = new Pbkdf2PasswordEncoder(
                    "", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        }

        @Override
        public String encrypt(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return encoder.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            // Stored with each password, so that one of another strength is refused instead of compared.
            return "pbkdf2-" + iterations;
        }
    }
}
