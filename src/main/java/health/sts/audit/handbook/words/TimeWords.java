package health.sts.audit.handbook.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the times of a model in words: deadlines, timers, retries. */
public final class TimeWords {

    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");
    private static final List<String> UNITS = List.of("year", "month", "week", "day", "hour", "minute", "second");
    private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(P.+)");
    private static final Pattern WORKING_DAYS =
            Pattern.compile("[$#]\\{\\s*deadlines\\.after\\(\\s*execution\\s*,\\s*'(P\\w+)'\\s*\\)\\s*}");
    private static final String VARIABLE = "variable:";

    private TimeWords() {}

    /** The property {@code deadline} of a task: "7 working days", "until the date the case names as “due at”". */
    public static String deadline(String property) {
        if (property.startsWith(VARIABLE)) {
            return "until the date the case names as “%s”"
                    .formatted(ExpressionWords.spaced(property.substring(VARIABLE.length())));
        }
        return workingDays(property);
    }

    /** When a timer fires: "14 working days after that", "every hour". */
    public static String timer(String expression) {
        String text = expression.strip();
        Matcher after = WORKING_DAYS.matcher(text);
        if (after.matches()) {
            return workingDays(after.group(1)) + " later";
        }
        Matcher cycle = CYCLE.matcher(text);
        if (cycle.matches()) {
            return cycle.group(1).isEmpty()
                    ? every(cycle.group(2))
                    : cycle.group(1) + " times, " + every(cycle.group(2));
        }
        if (DURATION.matcher(text).matches()) {
            return duration(text) + " later";
        }
        return ExpressionWords.variable(text)
                .map("on the date the case names as “%s”"::formatted)
                .orElse("as “%s” says".formatted(text));
    }

    /** How often a step that failed for technical reasons is tried again: "3 times, every 5 minutes". */
    public static String retries(String cycle) {
        return timer(cycle);
    }

    private static String workingDays(String period) {
        return duration(period).replaceAll("\\bday(s?)$", "working day$1");
    }

    private static String every(String period) {
        return "every " + duration(period).replaceFirst("^1 ", "");
    }

    /** "2 days 4 hours"; a text that is no duration is given back as it is. */
    private static String duration(String iso) {
        Matcher duration = DURATION.matcher(iso);
        if (!duration.matches()) {
            return iso;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            String number = duration.group(i + 1);
            if (number != null) {
                words.add(number + " " + UNITS.get(i) + (number.equals("1") ? "" : "s"));
            }
        }
        return words.isEmpty() ? iso : String.join(" ", words);
    }
}
