package health.sts.audit.handbook.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says the expressions of a model in words where that is easy, and quotes the others. */
public final class ExpressionWords {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*)}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Pattern COMPARISON = Pattern.compile(
            "([a-zA-Z_]\\w*)\\s*(==|!=|>=|<=|>|<)\\s*('[^']*'|\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|[a-zA-Z_]\\w*)");
    private static final Pattern NEGATED = Pattern.compile("!\\s*\\(([^()]*)\\)");

    private static final Map<String, String> SIGNS = Map.of(
            "==", "is",
            "!=", "is not",
            ">=", "is at least",
            "<=", "is at most",
            ">", "is more than",
            "<", "is less than");

    private static final Map<String, String> OPPOSITES =
            Map.of("==", "!=", "!=", "==", ">=", "<", "<", ">=", "<=", ">", ">", "<=");

    private ExpressionWords() {}

    /** A condition on a flow: "assessment result is ELIGIBLE", "seat held is no". */
    public static String condition(String expression) {
        String inner = inner(expression).orElse(expression.strip());
        return say(inner).orElse("“%s”".formatted(inner));
    }

    /** The words of the one variable that an expression names: "reserve until"; empty for anything longer. */
    public static Optional<String> variable(String expression) {
        return inner(expression).filter(name -> NAME.matcher(name).matches()).map(ExpressionWords::spaced);
    }

    /** Whom a case names: "the candidate" for {@code ${candidateUserId}}, or the text itself for a fixed user. */
    public static String person(String expression) {
        return variable(expression)
                .map(words -> "the " + words.replaceFirst(" (user id|user|id)$", ""))
                .orElse(expression);
    }

    /** "reserve until" for {@code reserveUntil}. */
    public static String spaced(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> inner(String expression) {
        Matcher matcher = EXPRESSION.matcher(expression.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static Optional<String> say(String condition) {
        Matcher negated = NEGATED.matcher(condition);
        if (negated.matches()) {
            Matcher comparison = COMPARISON.matcher(negated.group(1).strip());
            return comparison.matches() ? Optional.of(compare(comparison, true)) : Optional.empty();
        }
        if (condition.contains("(")) {
            return Optional.empty();
        }
        if (condition.contains("||")) {
            return join(condition, "\\|\\|", " or ");
        }
        return condition.contains("&&") ? join(condition, "&&", " and ") : simple(condition);
    }

    private static Optional<String> join(String condition, String at, String with) {
        var parts = Arrays.stream(condition.split(at))
                .map(part -> say(part.strip()))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::get).collect(Collectors.joining(with)))
                : Optional.empty();
    }

    private static Optional<String> simple(String condition) {
        Matcher comparison = COMPARISON.matcher(condition);
        if (comparison.matches()) {
            return Optional.of(compare(comparison, false));
        }
        boolean negative = condition.startsWith("!");
        String name = negative ? condition.substring(1).strip() : condition;
        return NAME.matcher(name).matches()
                ? Optional.of(spaced(name) + (negative ? " is no" : " is yes"))
                : Optional.empty();
    }

    private static String compare(Matcher comparison, boolean opposite) {
        String sign = opposite ? OPPOSITES.get(comparison.group(2)) : comparison.group(2);
        return spaced(comparison.group(1)) + " " + SIGNS.get(sign) + " " + value(comparison.group(3));
    }

    private static String value(String text) {
        if (text.startsWith("'") || text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            case "null" -> "not there";
            default -> NAME.matcher(text).matches() ? spaced(text) : text;
        };
    }
}
