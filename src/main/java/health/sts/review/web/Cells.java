package health.sts.review.web;

import health.sts.shared.FormulaGuard;
import java.util.regex.Pattern;

/** Cells of the files of outcomes: numbers as numbers, also negative ones; texts guarded against being read as formulas. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Cells() {}

    /** Null is an empty cell. */
    static String text(Object value) {
        String text = value == null ? "" : value.toString();
        return NUMBER.matcher(text).matches() ? text : FormulaGuard.write(text);
    }
}
