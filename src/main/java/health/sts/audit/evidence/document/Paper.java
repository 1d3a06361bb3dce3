package health.sts.audit.evidence.document;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** The sheet that a document is laid out for. */
public enum Paper {
    LETTER("Letter (8.5 × 11 in)", PageSize.LETTER),
    A4("A4 (210 × 297 mm)", PageSize.A4);

    private final String title;
    private final Rectangle size;

    Paper(String title, Rectangle size) {
        this.title = title;
        this.size = size;
    }

    /** How people call it. */
    public String title() {
        return title;
    }

    Rectangle size() {
        return size;
    }
}
