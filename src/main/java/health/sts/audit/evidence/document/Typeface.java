package health.sts.audit.evidence.document;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;

/**
 * Liberation Sans, embedded, so that names of every Latin, Greek and Cyrillic spelling look the same everywhere. It comes
 * with the PDF library. What it has no sign for becomes a box, and the document says so at its end.
 */
final class Typeface {

    private static final String FILE = "font-fallback/LiberationSans-Regular.ttf";
    private static final Color GREY = new Color(90, 90, 90);
    private static final int BOX = '\u25A1';

    private final BaseFont base;
    private boolean boxes;

    Typeface() {
        try {
            base = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException missing) {
            throw new IllegalStateException("The font of the PDF library is not there: " + FILE, missing);
        }
    }

    BaseFont base() {
        return base;
    }

    Font plain(float size) {
        return new Font(base, size);
    }

    Font bold(float size) {
        return new Font(base, size, Font.BOLD);
    }

    Font grey(float size) {
        return new Font(base, size, Font.NORMAL, GREY);
    }

    /** The text with a box for every sign that the font lacks, and without control characters. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign == '\n' || base.charExists(sign)) {
                shown.appendCodePoint(sign);
            } else if (Character.isWhitespace(sign) || Character.isISOControl(sign)) {
                shown.append(' ');
            } else {
                boxes = true;
                shown.appendCodePoint(BOX);
            }
        });
        return shown.toString();
    }

    /** Whether some sign became a box. */
    boolean hasBoxes() {
        return boxes;
    }
}
