package health.sts.audit.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.audit.verify.Head;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class SealKeyTest {

    /** Made by {@code openssl genpkey -algorithm ed25519}, and {@code openssl pkey -pubout}; from RFC 8410. */
    private static final String RFC8410 = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC";

    private static final String RFC8410_PUBLIC = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    @Test
    void aPrivateKeyIsReadInEveryUsualForm() {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + RFC8410 + "\n-----END PRIVATE KEY-----\n";
        assertThat(SealKey.read(RFC8410).publicKey()).isEqualTo(RFC8410_PUBLIC);
        assertThat(SealKey.read(pem).publicKey()).isEqualTo(RFC8410_PUBLIC);
        assertThat(SealKey.read(pem.replace("\n", "\\n")).publicKey()).isEqualTo(RFC8410_PUBLIC);
        assertThat(SealKey.read(Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII)))
                        .publicKey())
                .isEqualTo(RFC8410_PUBLIC);
    }

    @Test
    void whatItSignsItsPublicKeyConfirms() {
        SealKey key = SealKey.generate();
        SealKey again = SealKey.read(key.pem());
        Head head = new Head(1, 1, 1, "ab", Head.NOTHING_BEFORE, Instant.EPOCH, key.id(), null);
        assertThat(again.sign(head).isSignedBy(Head.publicKey(key.publicKey()))).isTrue();
    }

    @Test
    void somethingElseIsRefusedWithoutBeingQuoted() {
        for (String wrong : new String[] {
            "secret",
            "c2VjcmV0",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0\n-----END ENCRYPTED PRIVATE KEY-----",
            RFC8410_PUBLIC
        }) {
            assertThatThrownBy(() -> SealKey.read(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("it ")
                    .hasMessageNotContainingAny("secret", "c2Vj", RFC8410_PUBLIC);
        }
    }

    @Test
    void thePrivateKeyIsNeverWritten() {
        assertThat(SealKey.read(RFC8410))
                .hasToString("Ed25519 key " + SealKey.read(RFC8410).id());
    }

    @Test
    void withoutAKeyTheStartStopsAndSaysHowToMakeOne() {
        assertThatThrownBy(() -> new SealKeys().sealKey(new MockEnvironment()))
                .isInstanceOfSatisfying(SealKeyMissing.class, missing -> {
                    FailureAnalysis said = new SealKeyMissingAnalyzer().analyze(missing);
                    assertThat(said.getDescription()).isEqualTo("There is no key to seal the records with.");
                    assertThat(said.getAction()).contains("openssl genpkey -algorithm ed25519", "STS_SEAL_KEY_FILE");
                });
    }

    @Test
    void aBrokenKeyStopsTheStart(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        new SealKeys().sealKey(new MockEnvironment().withProperty("STS_SEAL_KEY", "rubbish rubbish")))
                .isInstanceOf(SealKeyMissing.class)
                .hasMessageContaining("STS_SEAL_KEY")
                .hasMessageNotContaining("rubbish");
        String nowhere = folder.resolve("none.pem").toString();
        assertThatThrownBy(
                        () -> new SealKeys().sealKey(new MockEnvironment().withProperty("STS_SEAL_KEY_FILE", nowhere)))
                .isInstanceOf(SealKeyMissing.class)
                .hasMessageContaining("none.pem");
    }

    @Test
    void theDemoMakesItselfAKeyOnce(@TempDir Path folder) throws Exception {
        MockEnvironment demo =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:" + folder + "/sts;X=Y");
        demo.setActiveProfiles("demo");
        String first = new SealKeys().sealKey(demo).id();
        assertThat(new SealKeys().sealKey(demo).id()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sts-seal.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyADatabaseInAFileHasAKeyBesideIt() {
        assertThat(DemoKeyFile.beside("jdbc:h2:mem:sts;A=B")).isEmpty();
        assertThat(DemoKeyFile.beside("jdbc:postgresql://localhost/sts")).isEmpty();
        assertThat(DemoKeyFile.beside("jdbc:h2:./data/sts;A=B")).contains(Path.of("./data/sts-seal.key"));
        assertThat(DemoKeyFile.beside("jdbc:h2:file:./data/sts")).contains(Path.of("./data/sts-seal.key"));
    }
}
