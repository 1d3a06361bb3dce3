package health.sts.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class BitstringTest {

    @Test
    void theFirstBitIsTheMostSignificantOfTheFirstByte() throws Exception {
        byte[] bits = decoded(Bitstring.encoded(Set.of(0, 9, 131_071)));
        assertThat(bits).hasSize(16_384);
        assertThat(bits[0]).isEqualTo((byte) 0b1000_0000);
        assertThat(bits[1]).isEqualTo((byte) 0b0100_0000);
        assertThat(bits[16_383]).isEqualTo((byte) 0b0000_0001);
        assertThat(decoded(Bitstring.encoded(Set.of()))).containsOnly(0);
    }

    @Test
    void itIsPackedAndSaysHowItIsWritten() {
        assertThat(Bitstring.encoded(Set.of(94_567))).startsWith("uH4sI").doesNotContain("=", "+", "/");
    }

    private static byte[] decoded(String text) throws Exception {
        byte[] packed = Base64.getUrlDecoder().decode(text.substring(1));
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
