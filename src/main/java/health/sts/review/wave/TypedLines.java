package health.sts.review.wave;

import health.sts.shared.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What people type as one thing a line: findings that may begin with a metric, and lessons. */
final class TypedLines {

    private static final int LONGEST = 1_000;

    private TypedLines() {}

    /** @param metricId null where the line begins with none */
    record Typed(String metricId, String sentence) {}

    /** Lines that are not blank; {@code AD1: closure is slow} names a metric. */
    static List<Typed> of(String field, String text, Set<String> metrics) {
        List<Typed> lines = new ArrayList<>();
        if (text != null) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> lines.add(line(field, line, metrics)));
        }
        return lines;
    }

    /** One sentence that must be there. */
    static String sentence(String field, String text) {
        return TypedText.needed(field, text, LONGEST, "Write at least a sentence.");
    }

    private static Typed line(String field, String line, Set<String> metrics) {
        int colon = line.indexOf(':');
        String first = colon < 0 ? "" : line.substring(0, colon).strip();
        boolean named = metrics.contains(first);
        return new Typed(named ? first : null, sentence(field, named ? line.substring(colon + 1) : line));
    }
}
