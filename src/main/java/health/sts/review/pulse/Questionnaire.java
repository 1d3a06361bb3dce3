package health.sts.review.pulse;

import java.util.List;
import java.util.Map;

/**
 * The questions of a pulse as they were asked.
 *
 * @param items in the order asked
 * @param choices what marks 1 to 5 mean in each part, the lowest first
 */
public record Questionnaire(int version, List<Item> items, Map<PulsePart, List<String>> choices) {

    /** The lowest mark. */
    public static final int LEAST = 1;

    /** The highest mark. */
    public static final int MOST = 5;

    /** One question. The code is its name in forms and scores, and keeps its meaning across versions. */
    public record Item(String code, PulsePart part, int number, String statement) {}
}
