package health.sts.certification.credential.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class SigningKeyTest {

    private static final String PASSWORD = "Correct-Horse-7";

    @Test
    void withoutAKeystoreTheStartStopsAndSaysHowToMakeOne() {
        assertThatThrownBy(() -> new CredentialKeys().signingKey(new MockEnvironment()))
                .isInstanceOfSatisfying(CredentialKeyMissing.class, missing -> {
                    FailureAnalysis said = new CredentialKeyMissingAnalyzer().analyze(missing);
                    assertThat(said.getDescription()).isEqualTo("There is no key to sign certificates with.");
                    assertThat(said.getAction())
                            .contains(
                                    "keytool -genkeypair",
                                    "STS_CREDENTIAL_KEYSTORE",
                                    "STS_CREDENTIAL_KEYSTORE_PASSWORD");
                });
    }

    @Test
    void aKeystoreThatCannotBeUsedStopsTheStart(@TempDir Path folder) throws Exception {
        Path keystore = folder.resolve("keys.p12");
        make(keystore, "short", "-keyalg", "RSA", "-keysize", "1024");
        assertThatThrownBy(() -> key(keystore, PASSWORD, ""))
                .isInstanceOf(CredentialKeyMissing.class)
                .hasMessageContaining("it has 1024 bits, and at least 2048 are needed");
        assertThatThrownBy(() -> key(keystore, "another-one", ""))
                .isInstanceOf(CredentialKeyMissing.class)
                .hasMessageContaining("its password is another")
                .hasMessageNotContaining("another-one");
        assertThatThrownBy(() -> key(keystore, PASSWORD, "nobody"))
                .isInstanceOf(CredentialKeyMissing.class)
                .hasMessageContaining("no RSA key with the alias nobody");
        assertThatThrownBy(() -> key(folder.resolve("none.p12"), PASSWORD, ""))
                .isInstanceOf(CredentialKeyMissing.class)
                .hasMessageContaining("the file cannot be read");
        Path other = folder.resolve("other.p12");
        make(other, "curve", "-keyalg", "EC");
        assertThatThrownBy(() -> key(other, PASSWORD, ""))
                .isInstanceOf(CredentialKeyMissing.class)
                .hasMessageContaining("it has no RSA key");
    }

    @Test
    void theKeyWhoseCertificateBeginsLastIsTakenUnlessAnotherIsNamed(@TempDir Path folder) throws Exception {
        Path keystore = folder.resolve("keys.p12");
        make(keystore, "b-newest", "-keyalg", "RSA", "-keysize", "2048", "-startdate", "2027/01/01 00:00:00");
        make(keystore, "c-oldest", "-keyalg", "RSA", "-keysize", "2048", "-startdate", "2025/01/01 00:00:00");
        make(keystore, "z-curve", "-keyalg", "EC", "-startdate", "2028/01/01 00:00:00");
        String newest = key(keystore, PASSWORD, "").id();
        assertThat(newest).isEqualTo(key(keystore, PASSWORD, "b-newest").id());
        assertThat(newest).isNotEqualTo(key(keystore, PASSWORD, "c-oldest").id());
    }

    @Test
    void theKeystoreOfTheTestsIsReadFromTheClassPath() throws Exception {
        MockEnvironment tests = new MockEnvironment()
                .withProperty("STS_CREDENTIAL_KEYSTORE", "classpath:certificates.p12")
                .withProperty("STS_CREDENTIAL_KEYSTORE_PASSWORD", PASSWORD);
        try (InputStream file = getClass().getResourceAsStream("/certificates.p12")) {
            assertThat(new CredentialKeys().signingKey(tests).id())
                    .isEqualTo(Keystore.open(file, PASSWORD).key("certificates").id());
        }
    }

    @Test
    void theDemoMakesItselfAKeyOnce(@TempDir Path folder) throws Exception {
        MockEnvironment demo =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:" + folder + "/sts;X=Y");
        demo.setActiveProfiles("demo");
        String first = new CredentialKeys().signingKey(demo).id();
        assertThat(new CredentialKeys().signingKey(demo).id()).isEqualTo(first);
        Path file = folder.resolve("sts-credential.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "rubbish");
        assertThatThrownBy(() -> new CredentialKeys().signingKey(demo))
                .isInstanceOf(CredentialKeyMissing.class)
                .hasMessageNotContaining("rubbish");
    }

    @Test
    void thePrivateHalfLeavesInNoText() {
        SigningKey key = SigningKey.generate();
        assertThat(key).hasToString("RSA key " + key.id());
        assertThat(key.publicJwk()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":", "\"p\":", "\"q\":");
        assertThat(key.id()).hasSize(43);
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofPem("c2VjcmV0"));
        assertThat(SigningKey.ofPem(key.pem()).id()).isEqualTo(key.id());
    }

    private static SigningKey key(Path keystore, String password, String alias) {
        return new CredentialKeys()
                .signingKey(new MockEnvironment()
                        .withProperty("STS_CREDENTIAL_KEYSTORE", keystore.toString())
                        .withProperty("STS_CREDENTIAL_KEYSTORE_PASSWORD", password)
                        .withProperty("STS_CREDENTIAL_KEY", alias));
    }

    private static void make(Path keystore, String alias, String... how) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=Test",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keystore.toString()));
        command.addAll(List.of(how));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(said).isZero();
    }
}
