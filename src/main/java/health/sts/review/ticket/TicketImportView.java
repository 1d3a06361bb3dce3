package health.sts.review.ticket;

import java.time.Instant;
import java.util.List;

/**
 * A file of a service desk, shown before or after its tickets are taken.
 *
 * @param applied whether they are taken
 * @param at when it was loaded, or applied once it is
 * @param taken new tickets that were taken, or would be
 * @param resolved tickets that were open here and are resolved, or would be
 * @param shown one page of lines
 * @param next the line after which the next page begins, or null
 */
public record TicketImportView(
        String id,
        boolean applied,
        String fileName,
        String sha256,
        String by,
        Instant at,
        int lines,
        int taken,
        int resolved,
        int known,
        int refused,
        List<ImportedTicket> shown,
        Long next) {

    static final int PAGE = 100;

    /** Whether there is anything to take. */
    public boolean brings() {
        return taken + resolved > 0;
    }

    TicketImportView showing(List<ImportedTicket> rows) {
        boolean more = rows.size() > PAGE;
        List<ImportedTicket> page = more ? rows.subList(0, PAGE) : rows;
        return new TicketImportView(
                id,
                applied,
                fileName,
                sha256,
                by,
                at,
                lines,
                taken,
                resolved,
                known,
                refused,
                page,
                more ? page.get(PAGE - 1).line() : null);
    }
}
