package health.sts.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static final String ROOT = "ab".repeat(32);
    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00.123456789Z");

    private final KeyPair key = newKey();
    private final Head head = new Head(2, 11, 5, ROOT, Head.NOTHING_BEFORE, NOON, Head.keyId(key.getPublic()), null);

    @Test
    void theTextNamesEverythingThatIsSigned() {
        assertThat(head.text())
                .isEqualTo("sts-seal-v1\n2\n11\n5\n" + ROOT + "\n" + "0".repeat(64) + "\n2027-01-04T12:00:00.123456Z\n"
                        + head.keyId() + "\n");
        assertThat(head.hash()).isEqualTo(Merkle.hash(head.text()));
        assertThat(head.keyId()).matches("[0-9a-f]{16}");
    }

    @Test
    void theSignatureIsOfThisHeadAndThisKey() {
        Head signed = head.signed(key.getPrivate());
        assertThat(signed.isSignedBy(key.getPublic())).isTrue();
        assertThat(signed.isSignedBy(newKey().getPublic())).isFalse();
        Head changed = new Head(2, 11, 6, ROOT, Head.NOTHING_BEFORE, NOON, signed.keyId(), signed.signature());
        assertThat(changed.isSignedBy(key.getPublic())).isFalse();
    }

    @Test
    void aHeadWithoutSignatureOrWithRubbishIsNotSigned() {
        assertThat(head.isSignedBy(key.getPublic())).isFalse();
        assertThat(new Head(2, 11, 5, ROOT, ROOT, NOON, head.keyId(), "*").isSignedBy(key.getPublic()))
                .isFalse();
    }

    @Test
    void theLineOutsideHasNumberLastPositionHashTimeKeyAndSignature() {
        Head signed = head.signed(key.getPrivate());
        assertThat(signed.line())
                .isEqualTo("sts-head-v1 2 15 " + signed.hash() + " 2027-01-04T12:00:00.123456Z " + signed.keyId() + " "
                        + signed.signature());
    }

    @Test
    void publicKeysAreReadFromTheirText() {
        String text = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        assertThat(Head.publicKey(text)).isEqualTo(key.getPublic());
        assertThatThrownBy(() -> Head.publicKey("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
