package health.sts.certification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The five criteria of a teach-back and of an observed class, each 1 to 5 (domain rule D3).
 *
 * @param accuracy content accuracy
 * @param workflow fit with the specialty's workflow
 * @param depth depth of explanation
 * @param framing positive framing
 * @param control class control
 */
public record Rubric(int accuracy, int workflow, int depth, int framing, int control) {

    /** How the criteria are written for people, in the order of the components. */
    public static final List<String> NAMES =
            List.of("Content accuracy", "Workflow fit", "Depth of explanation", "Framing", "Class control");

    public Rubric {
        if (IntStream.of(accuracy, workflow, depth, framing, control).anyMatch(score -> score < 1 || score > 5)) {
            throw new IllegalArgumentException("A criterion is scored from 1 to 5");
        }
    }

    /** The scores in the order of {@link #NAMES}. */
    public List<Integer> scores() {
        return List.of(accuracy, workflow, depth, framing, control);
    }

    /** The mean with two decimals. */
    public BigDecimal mean() {
        return BigDecimal.valueOf(scores().stream().mapToInt(Integer::intValue).sum())
                .divide(BigDecimal.valueOf(NAMES.size()), 2, RoundingMode.HALF_UP);
    }

    public int lowest() {
        return scores().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }
}
