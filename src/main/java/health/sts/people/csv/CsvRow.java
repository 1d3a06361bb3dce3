package health.sts.people.csv;

import health.sts.shared.FormulaGuard;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;

/** One line of a table, read by column. */
public final class CsvRow<C extends CsvColumn> {

    private static final int SHOWN = 60;

    private final long line;
    private final List<String> cells;
    private final Map<C, Integer> places;

    CsvRow(long line, List<String> cells, Map<C, Integer> places) {
        this.line = line;
        this.cells = cells;
        this.places = places;
    }

    /** Where the row begins in the file, from 1. */
    public long line() {
        return line;
    }

    /** What stands in the cell without blanks around it; empty where the column is left out. */
    public String cell(C column) {
        Integer place = places.get(column);
        return place == null ? "" : FormulaGuard.read(cells.get(place)).strip();
    }

    /**
     * The text of a cell; null where a column that may be missing is empty.
     *
     * @throws Refusal invalid with the column's header, where it is empty, too long or holds invisible characters
     */
    public String text(C column, int longest) {
        return text(column, longest, false);
    }

    /** The same, of one or several lines. */
    public String lines(C column, int longest) {
        return text(column, longest, true);
    }

    /** What somebody typed, short and without invisible characters, to stand in a sentence. */
    public static String shown(String text) {
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return cut.replaceAll("\\p{C}", "?");
    }

    private String text(C column, int longest, boolean several) {
        String text = cell(column);
        if (text.isEmpty()) {
            if (!column.mayBeMissing()) {
                throw Refusal.invalid(column.header(), "The cell is empty. Fill it in: %s.".formatted(column.hint()));
            }
            return null;
        }
        if (text.length() > longest) {
            throw Refusal.invalid(column.header(), "The cell may have at most %,d characters.".formatted(longest));
        }
        if (holdsControl(text, several)) {
            throw Refusal.invalid(column.header(), "The cell holds an invisible character. Remove it.");
        }
        return text;
    }

    private static boolean holdsControl(String text, boolean several) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(several && "\n\r\t".indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
