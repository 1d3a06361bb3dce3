package health.sts.audit.evidence.document;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** What stands under each page: what it belongs to, the ledger head, and "Page 2 of 7". */
final class PageFoot extends PdfPageEventHelper {

    private static final float SIZE = 7.5f;
    private static final float LINE = 10f;
    private static final float ROOM = 30f;

    private final Typeface face;
    private final String first;
    private final String second;
    private PdfTemplate total;

    PageFoot(Typeface face, String first, String second) {
        this.face = face;
        this.first = face.shown(first);
        this.second = face.shown(second);
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(ROOM, LINE);
        total.setBoundingBox(new com.lowagie.text.Rectangle(0, -2, ROOM, LINE));
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String page = "Page " + writer.getPageNumber() + " of ";
        float width = face.base().getWidthPoint(page, SIZE);
        float right = document.right() - ROOM / 2;
        float y = document.bottom() - 2 * LINE;
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginText();
        canvas.setFontAndSize(face.base(), SIZE);
        canvas.setTextMatrix(document.left(), y);
        canvas.showText(first);
        canvas.setTextMatrix(document.left(), y - LINE);
        canvas.showText(second);
        canvas.setTextMatrix(right - width, y);
        canvas.showText(page);
        canvas.endText();
        canvas.addTemplate(total, right, y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        total.beginText();
        total.setFontAndSize(face.base(), SIZE);
        total.setTextMatrix(0, 0);
        total.showText(String.valueOf(writer.getPageNumber() - 1));
        total.endText();
    }
}
