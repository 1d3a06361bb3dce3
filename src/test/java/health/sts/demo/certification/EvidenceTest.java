package health.sts.demo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void thePictureCanBeRead() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Evidence.png(7)));

        assertThat(picture.getWidth()).isEqualTo(96);
        assertThat(picture.getRGB(0, 0)).isNotEqualTo(picture.getRGB(30, 0));
    }

    @Test
    void thePageIsAWholePdf() {
        String file = new String(Evidence.pdf("Checklist SCN-ORDERS"), StandardCharsets.US_ASCII);

        int table = Integer.parseInt(file.split("startxref\n")[1].split("\n")[0]);
        assertThat(file).startsWith("%PDF-").endsWith("%%EOF\n").contains("(Checklist SCN-ORDERS) Tj");
        assertThat(file.substring(table)).startsWith("xref\n0 6\n");
        for (int object = 1; object <= 5; object++) {
            int at = Integer.parseInt(
                    file.substring(table).split("\n")[2 + object].substring(0, 10));
            assertThat(file.substring(at)).startsWith(object + " 0 obj");
        }
    }

    @Test
    void theSameCaseHandsInTheSameFile() {
        assertThat(Evidence.of("SCN-ORDERS", 3).bytes())
                .isEqualTo(Evidence.of("SCN-ORDERS", 3).bytes());
        assertThat(Evidence.of("SCN-ORDERS", 3).name()).isEqualTo("scn-orders-checklist.pdf");
        assertThat(Evidence.of("SCN-ORDERS", 4).name()).isEqualTo("scn-orders-screen.png");
    }
}
