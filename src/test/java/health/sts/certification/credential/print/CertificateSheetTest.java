package health.sts.certification.credential.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateSheetTest {

    private static final String ADDRESS = "https://sts.northlake.example/verify/Zk3uQ0xw7y1b5T9rJm2cVA";

    @Test
    void onePageSaysWhoMayTeachWhatHowLongAndWhereToCheck() throws Exception {
        PdfReader read = new PdfReader(written(sheet("Dr. Mei Tanaka", "Cardiovascular Disease Physician")));
        assertThat(read.getNumberOfPages()).isOne();
        assertThat(read.getPageSizeWithRotation(1).getWidth()).isEqualTo(792f);
        assertThat(read.getInfo()).containsEntry("Title", "Certificate CTF-7K3QF2M9XA");
        assertThat(new PdfTextExtractor(read).getTextFromPage(1))
                .contains(
                        "NORTHLAKE HEALTH",
                        "Dr. Mei Tanaka",
                        "Cardiovascular Disease Physician",
                        "Valid from Mon 4 Jan 2027 to Tue 4 Jan 2028",
                        "Tom Reyes",
                        "Dr. Amir Osei",
                        "CTF-7K3QF2M9XA",
                        ADDRESS);
    }

    @Test
    void longWordsAndForeignSignsStayOnThePage() throws Exception {
        byte[] written = written(
                sheet("Dr. " + "Wolfeschlegelsteinhausen ".repeat(7) + "Zoë Łukaszewicz Ωmega 山", "x".repeat(200)));
        assertThat(new PdfTextExtractor(new PdfReader(written)).getTextFromPage(1))
                .contains("Zoë Łukaszewicz Ωmega \u25A1");
    }

    @Test
    void aPhoneReadsTheAddressFromTheCode() throws Exception {
        BufferedImage code = MatrixToImageWriter.toBufferedImage(new QrCode(ADDRESS).squares());
        BufferedImage photo = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = photo.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, 400, 400);
        paint.drawImage(code, 50, 50, 300, 300, null);
        paint.dispose();
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(photo))))
                        .getText())
                .isEqualTo(ADDRESS);
    }

    private static Sheet sheet(String holder, String specialty) {
        return new Sheet(
                "CTF-7K3QF2M9XA",
                "Northlake Health",
                holder,
                specialty,
                "having completed the curriculum, version 3, with its exam, teach-back and observed first class",
                "Mon 4 Jan 2027",
                "Mon 4 Jan 2027",
                "Tue 4 Jan 2028",
                "Tom Reyes",
                "Dr. Amir Osei",
                ADDRESS,
                Instant.parse("2027-01-04T12:00:00Z"));
    }

    private static byte[] written(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CertificateSheet.write(sheet, out);
        return out.toByteArray();
    }
}
