package health.sts.certification.credential.print;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import health.sts.certification.credential.print.Lettering.Look;
import java.awt.Color;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/** One page, Letter, landscape; all measures are points from the lower left corner. */
public final class CertificateSheet {

    private static final Color INK = new Color(28, 36, 44);
    private static final Color QUIET = new Color(90, 98, 106);
    private static final Color ACCENT = new Color(11, 74, 94);

    private static final float WIDTH = PageSize.LETTER.getHeight();
    private static final float HEIGHT = PageSize.LETTER.getWidth();
    private static final float MIDDLE = WIDTH / 2;
    private static final float LINE = 600f;
    private static final float COLUMN = 190f;
    private static final float CODE = 92f;

    private final PdfContentByte canvas;
    private final Lettering letters;

    private CertificateSheet(PdfContentByte canvas) {
        this.canvas = canvas;
        this.letters = new Lettering(canvas);
    }

    /** Writes the page; the stream stays open. */
    public static void write(Sheet sheet, OutputStream out) {
        Document document = new Document(PageSize.LETTER.rotate());
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.addTitle("Certificate " + sheet.number());
        document.addSubject("Certified peer trainer, " + sheet.specialty());
        document.addAuthor(sheet.issuer());
        document.addCreator("STS Governance");
        document.addCreationDate(new PdfDate(GregorianCalendar.from(sheet.at().atZone(ZoneOffset.UTC))));
        document.setDocumentLanguage("en-US");
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.open();
        new CertificateSheet(writer.getDirectContent()).draw(sheet);
        document.close();
    }

    private void draw(Sheet sheet) {
        frame();
        head(sheet);
        body(sheet);
        hands(sheet);
        check(sheet);
    }

    private void frame() {
        box(26, 2.2f, ACCENT);
        box(33, 0.6f, ACCENT);
    }

    private void head(Sheet sheet) {
        letters.centred(sheet.issuer().toUpperCase(), MIDDLE, 528, LINE, new Look(13, false, QUIET, 2.4f));
        letters.centred("Certificate", MIDDLE, 474, LINE, new Look(44, true, ACCENT, 1f));
        rule(MIDDLE - 60, MIDDLE + 60, 454, 1.2f);
    }

    private void body(Sheet sheet) {
        Look small = new Look(13, false, QUIET, 0);
        letters.centred("This certifies that", MIDDLE, 424, LINE, small);
        letters.centred(sheet.holder(), MIDDLE, 378, LINE, new Look(34, true, INK, 0));
        letters.centred("is a certified peer trainer for", MIDDLE, 345, LINE, small);
        letters.centred(sheet.specialty(), MIDDLE, 309, LINE, new Look(24, true, INK, 0));
        letters.centred(sheet.curriculum(), MIDDLE, 280, LINE, new Look(12, false, INK, 0));
        letters.centred(
                "Valid from %s to %s".formatted(sheet.validFrom(), sheet.validUntil()),
                MIDDLE,
                248,
                LINE,
                new Look(14, true, INK, 0));
    }

    private void hands(Sheet sheet) {
        hand(64, sheet.certifiedBy(), "Certified by", "Training manager");
        hand(284, sheet.confirmedBy(), "Confirmed by", "Chief medical information officer");
        letters.left(
                "Certificate %s, given on %s".formatted(sheet.number(), sheet.certifiedOn()),
                64,
                62,
                420,
                new Look(10, false, QUIET, 0));
    }

    private void hand(float left, String name, String act, String office) {
        letters.left(act, left, 158, COLUMN, new Look(9.5f, false, QUIET, 0));
        letters.left(name, left, 136, COLUMN, new Look(14, true, INK, 0));
        rule(left, left + COLUMN, 128, 0.8f);
        letters.left(office, left, 114, COLUMN, new Look(9.5f, false, QUIET, 0));
    }

    private void check(Sheet sheet) {
        float left = WIDTH - 64 - CODE;
        new QrCode(sheet.address()).draw(canvas, left, 100, CODE);
        float middle = left + CODE / 2;
        Look look = new Look(9.5f, false, QUIET, 0);
        letters.centred("Valid today? Check it at", WIDTH - 64 - 105, 76, 210, look);
        letters.centred(sheet.address(), WIDTH - 64 - 105, 62, 210, new Look(9, false, INK, 0));
        letters.centred("Scan to check", middle, 202, 150, look);
    }

    private void box(float margin, float thickness, Color color) {
        canvas.saveState();
        canvas.setColorStroke(color);
        canvas.setLineWidth(thickness);
        canvas.rectangle(margin, margin, WIDTH - 2 * margin, HEIGHT - 2 * margin);
        canvas.stroke();
        canvas.restoreState();
    }

    private void rule(float from, float to, float y, float thickness) {
        canvas.saveState();
        canvas.setColorStroke(ACCENT);
        canvas.setLineWidth(thickness);
        canvas.moveTo(from, y);
        canvas.lineTo(to, y);
        canvas.stroke();
        canvas.restoreState();
    }
}
