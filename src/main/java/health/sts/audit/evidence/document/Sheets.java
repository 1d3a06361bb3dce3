package health.sts.audit.evidence.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;

/** A PDF written from top to bottom: headings, paragraphs, facts, tables; pages leave as they are full. */
public final class Sheets {

    private static final float MARGIN = 48f;
    private static final float FOOT = 64f;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8f;
    private static final float PADDING = 3f;
    private static final int LONGEST = 400;
    private static final Color SHADE = new Color(238, 240, 243);
    private static final Color RULE = new Color(190, 195, 200);

    private final Typeface face = new Typeface();
    private final Document document;

    /**
     * Opens a document.
     *
     * @param out is left open
     * @param foot the two lines under each page
     */
    public Sheets(OutputStream out, Paper paper, Head head, List<String> foot) {
        document = new Document(paper.size(), MARGIN, MARGIN, MARGIN, FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PageFoot(face, foot.get(0), foot.get(1)));
        document.addTitle(head.title());
        document.addSubject(head.subject());
        document.addAuthor(head.author());
        document.addCreator("STS Governance");
        document.addCreationDate(new com.lowagie.text.pdf.PdfDate(
                GregorianCalendar.from(head.at().atZone(ZoneOffset.UTC))));
        document.setDocumentLanguage("en-US");
        writer.addViewerPreference(
                com.lowagie.text.pdf.PdfName.DISPLAYDOCTITLE, com.lowagie.text.pdf.PdfBoolean.PDFTRUE);
        document.open();
    }

    /** What the file says of itself. */
    public record Head(String title, String subject, String author, Instant at) {}

    /** The title of the document. */
    public void title(String text) {
        paragraph(text, face.bold(18), 4, 6);
    }

    /** A heading. */
    public void heading(String text) {
        paragraph(text, face.bold(12.5f), 14, 4);
    }

    /** A heading below a heading. */
    public void subheading(String text) {
        paragraph(text, face.bold(10), 8, 3);
    }

    public void text(String text) {
        paragraph(text, face.plain(TEXT), 0, 4);
    }

    /** A remark in grey. */
    public void note(String text) {
        paragraph(text, face.grey(SMALL), 0, 4);
    }

    /** Names and values, one pair a line. */
    public void facts(Map<String, String> facts) {
        PdfPTable table = table(new float[] {1, 3});
        facts.forEach((name, value) -> {
            table.addCell(cell(new Phrase(face.shown(name), face.bold(TEXT)), null));
            table.addCell(cell(new Phrase(shortened(value), face.plain(TEXT)), null));
        });
        document.add(table);
    }

    /** A table with a heading on each page. */
    public void table(List<String> columns, float[] widths, Iterable<List<String>> rows) {
        PdfPTable table = table(widths);
        columns.forEach(column -> table.addCell(cell(new Phrase(face.shown(column), face.bold(SMALL)), SHADE)));
        table.setHeaderRows(1);
        for (List<String> row : rows) {
            row.forEach(cell -> table.addCell(cell(new Phrase(shortened(cell), face.plain(SMALL)), null)));
        }
        document.add(table);
    }

    /** Records that are too wide for a table: each a block of its filled cells, the first as its head. */
    public void records(List<String> columns, Iterable<List<String>> rows) {
        PdfPTable table = table(new float[] {1, 5});
        for (List<String> row : rows) {
            table.addCell(cell(new Phrase(shortened(row.get(0)), face.bold(SMALL)), SHADE));
            Phrase filled = new Phrase(SMALL + 3);
            for (int i = 1; i < columns.size(); i++) {
                if (row.get(i) != null && !row.get(i).isBlank()) {
                    filled.add(new Chunk(face.shown(columns.get(i)) + ": ", face.grey(SMALL)));
                    filled.add(new Chunk(shortened(row.get(i)) + "   ", face.plain(SMALL)));
                }
            }
            table.addCell(cell(filled, null));
        }
        document.add(table);
    }

    /** Ends the document. */
    public void close() {
        if (face.hasBoxes()) {
            note("A box (\u25A1) stands for a sign that this document's font does not have; the CSV and JSON files"
                    + " have the text as it was recorded.");
        }
        document.close();
    }

    private void paragraph(String text, com.lowagie.text.Font font, float before, float after) {
        Paragraph paragraph = new Paragraph(face.shown(text), font);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        paragraph.setKeepTogether(true);
        document.add(paragraph);
    }

    private String shortened(String text) {
        if (text == null) {
            return "";
        }
        return face.shown(
                text.codePointCount(0, text.length()) <= LONGEST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026");
    }

    private static PdfPTable table(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(2);
        table.setSpacingAfter(6);
        table.setSplitLate(false);
        return table;
    }

    private static PdfPCell cell(Phrase phrase, Color background) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(PADDING);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        if (background != null) {
            cell.setBackgroundColor(background);
        }
        return cell;
    }
}
