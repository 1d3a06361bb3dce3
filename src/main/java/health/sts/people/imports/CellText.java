package health.sts.people.imports;

import health.sts.shared.FormulaGuard;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What every cell goes through: not too long, nothing invisible, one spelling of accents and of blank space. */
final class CellText {

    private static final int LONGEST = 1_000;
    private static final int SHOWN = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private CellText() {}

    static String of(String cell) {
        if (cell.length() > LONGEST) {
            throw new CellRefused("The cell is %,d characters long; no cell may have more than %,d."
                    .formatted(cell.length(), LONGEST));
        }
        cell.codePoints().filter(CellText::invisible).findFirst().ifPresent(found -> {
            throw new CellRefused("The cell holds the invisible character U+%04X. Remove it.".formatted(found));
        });
        String plain = Normalizer.normalize(FormulaGuard.read(cell), Normalizer.Form.NFC);
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** For sentences about a cell. */
    static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return cut.replaceAll("\\p{C}", "?");
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
