package health.sts.audit;

import java.util.List;
import java.util.function.Consumer;

/**
 * Records that prove something, as a table.
 *
 * @param item which of the 23 items of evidence it belongs to, for example 5 for nomination, endorsement and eligibility
 * @param name for the file and the heading: lower case with hyphens, for example {@code endorsements}
 * @param columns names of the columns; times in UTC, money with its currency in a column of its own
 * @param rows hands each row to the consumer, in a stable order, read with a cursor and never held as a whole; a cell is
 *     text or null
 */
public record EvidenceTable(int item, String name, List<String> columns, Consumer<Consumer<List<String>>> rows) {}
