package health.sts.audit.handbook.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the cells of a decision table in words where that is easy, and leaves the others as they are written. */
public final class FeelWords {

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|!=|=)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("([\\[\\](])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\[\\])])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.+)\\)", Pattern.DOTALL);
    private static final Pattern MOMENT =
            Pattern.compile("(?:date|time|date and time|duration)\\(\\s*\"([^\"]*)\"\\s*\\)");

    private FeelWords() {}

    /** What an input has to be: "any", "at least 4", "NONE or CLEARED". */
    public static String condition(String cell) {
        String feel = cell.strip();
        if (feel.isEmpty() || feel.equals("-")) {
            return "any";
        }
        Matcher negation = NEGATION.matcher(feel);
        return negation.matches() ? "not " + either(negation.group(1)) : either(feel);
    }

    /** What a rule gives: a text without its quotation marks, "yes", "no", or the expression itself. */
    public static String result(String cell) {
        String feel = cell.strip();
        return feel.isEmpty() || feel.equals("-") ? "nothing" : value(feel);
    }

    /** The values of a list such as {@code "A","B"}, each in words. */
    public static List<String> values(String list) {
        return parts(list).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(FeelWords::test)
                .toList();
    }

    private static String either(String feel) {
        return String.join(" or ", values(feel));
    }

    private static String test(String feel) {
        Matcher range = RANGE.matcher(feel);
        if (range.matches()) {
            String from = range.group(1).equals("[") ? "from " : "more than ";
            String to = range.group(4).equals("]") ? " to " : " to less than ";
            return from + value(range.group(2)) + to + value(range.group(3));
        }
        Matcher comparison = COMPARISON.matcher(feel);
        return comparison.matches() ? sign(comparison.group(1)) + value(comparison.group(2)) : value(feel);
    }

    private static String sign(String operator) {
        return switch (operator) {
            case ">=" -> "at least ";
            case "<=" -> "at most ";
            case ">" -> "more than ";
            case "<" -> "less than ";
            case "!=" -> "not ";
            default -> "";
        };
    }

    private static String value(String feel) {
        String text = feel.strip();
        Matcher moment = MOMENT.matcher(text);
        if (moment.matches()) {
            return moment.group(1);
        }
        if (text.length() > 1 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1) {
            return text.substring(1, text.length() - 1);
        }
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            case "null" -> "nothing";
            default -> text;
        };
    }

    /** Splits at the commas that stand neither in quotation marks nor in brackets. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int sign : list.codePoints().toArray()) {
            quoted ^= sign == '"';
            depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && !quoted && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.appendCodePoint(sign);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
