package health.sts.certification.credential.print;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.io.IOException;

/** Writes lines in an embedded Liberation Sans, which comes with the PDF library and knows Latin, Greek and Cyrillic. */
final class Lettering {

    private static final String FILE = "font-fallback/LiberationSans-Regular.ttf";
    private static final float SMALLEST = 6f;
    private static final float WEIGHT = 0.035f;
    private static final int BOX = '\u25A1';

    private final PdfContentByte canvas;
    private final BaseFont font;

    Lettering(PdfContentByte canvas) {
        this.canvas = canvas;
        try {
            font = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException missing) {
            throw new IllegalStateException("The font of the PDF library is not there: " + FILE, missing);
        }
    }

    /** How a line looks. */
    record Look(float size, boolean bold, Color color, float spacing) {}

    /** One line around a middle, smaller where it would be wider than {@code width}. */
    void centred(String text, float middle, float y, float width, Look look) {
        write(text, middle, y, width, look, 0.5f);
    }

    /** One line from the left. */
    void left(String text, float x, float y, float width, Look look) {
        write(text, x, y, width, look, 0);
    }

    private void write(String text, float x, float y, float width, Look look, float before) {
        String shown = shown(text);
        float wide = width(shown, look.size(), look.spacing());
        float size = wide <= width ? look.size() : Math.max(SMALLEST, look.size() * width / wide);
        canvas.saveState();
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setColorFill(look.color());
        canvas.setCharacterSpacing(look.spacing() * size / look.size());
        if (look.bold()) {
            canvas.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
            canvas.setColorStroke(look.color());
            canvas.setLineWidth(size * WEIGHT);
        }
        float written = width(shown, size, look.spacing() * size / look.size());
        canvas.setTextMatrix(x - before * written, y);
        canvas.showText(shown);
        canvas.endText();
        canvas.restoreState();
    }

    private float width(String text, float size, float spacing) {
        return font.getWidthPoint(text, size) + spacing * Math.max(0, text.length() - 1);
    }

    /** With a box for every sign that the font lacks. */
    private String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> font.charExists(sign) ? sign : Character.isWhitespace(sign) ? ' ' : BOX)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
