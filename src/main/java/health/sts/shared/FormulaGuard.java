package health.sts.shared;

/**
 * Keeps spreadsheets from running a cell as a formula. Writing puts an apostrophe before a cell that begins with
 * {@code = + - @}, tab, return, line feed or a full-width form of these; reading takes exactly that apostrophe away
 * again, so that every text survives the way out and back.
 */
public final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** The cell as it may stand in a file. */
    public static String write(String cell) {
        return dangerousAfter(cell, 0) ? "'" + cell : cell;
    }

    /** The text that {@link #write} was given. */
    public static String read(String cell) {
        return cell.startsWith("'") && dangerousAfter(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean dangerousAfter(String cell, int from) {
        int first = from;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        return first < cell.length() && DANGEROUS.indexOf(cell.charAt(first)) >= 0;
    }
}
