package health.sts.program;

import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What formula D1 is fed with beside the learners. All defaults are assumptions (A): plausible, set per programme and
 * per wave, and never a benchmark.
 *
 * @param classSize learners a class has room for
 * @param labSize learners a personalisation lab has room for
 * @param fillRate share of the room that is really taken, above 0 and at most 1
 * @param prepFactor preparation as a share of the hours taught
 * @param weeks length of the training window
 * @param hoursPerWeek hours one trainer is released per week
 * @param minTrainers fewest trainers of a specialty in a wave, so that an absence never leaves it without one
 * @param attritionBuffer share recruited above the need
 * @param classHours length of a class
 * @param labHours length of a lab
 */
public record FormulaParameters(
        int classSize,
        int labSize,
        BigDecimal fillRate,
        BigDecimal prepFactor,
        int weeks,
        BigDecimal hoursPerWeek,
        int minTrainers,
        BigDecimal attritionBuffer,
        BigDecimal classHours,
        BigDecimal labHours) {

    private static final BigDecimal MOST_HOURS_A_WEEK = new BigDecimal("60");
    private static final BigDecimal HOURS_A_DAY = new BigDecimal("24");

    /** Domain table D1: 8 and 6 learners, 85 % filled, a quarter of preparation, 8 weeks of 4 hours, 2 trainers, 20 %. */
    public static final FormulaParameters DEFAULTS = new FormulaParameters(
            8,
            6,
            new BigDecimal("0.85"),
            new BigDecimal("0.25"),
            8,
            new BigDecimal("4"),
            2,
            new BigDecimal("0.20"),
            new BigDecimal("4"),
            new BigDecimal("3"));

    public FormulaParameters {
        whole("classSize", "Class size", classSize, 1, 500);
        whole("labSize", "Lab size", labSize, 1, 500);
        fraction("fillRate", "Fill rate", fillRate, new BigDecimal("0.05"), BigDecimal.ONE);
        fraction("prepFactor", "Preparation factor", prepFactor, BigDecimal.ZERO, BigDecimal.TEN);
        whole("weeks", "Training window", weeks, 1, 104);
        fraction("hoursPerWeek", "Trainer hours per week", hoursPerWeek, new BigDecimal("0.25"), MOST_HOURS_A_WEEK);
        whole("minTrainers", "Fewest trainers per specialty", minTrainers, 0, 100);
        fraction("attritionBuffer", "Reserve", attritionBuffer, BigDecimal.ZERO, new BigDecimal("2"));
        fraction("classHours", "Class hours", classHours, new BigDecimal("0.25"), HOURS_A_DAY);
        fraction("labHours", "Lab hours", labHours, BigDecimal.ZERO, HOURS_A_DAY);
    }

    /** The parameters by name, decimals as text, as the ledger keeps them. */
    Map<String, Object> asContent() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("classSize", classSize);
        content.put("labSize", labSize);
        content.put("fillRate", text(fillRate));
        content.put("prepFactor", text(prepFactor));
        content.put("weeks", weeks);
        content.put("hoursPerWeek", text(hoursPerWeek));
        content.put("minTrainers", minTrainers);
        content.put("attritionBuffer", text(attritionBuffer));
        content.put("classHours", text(classHours));
        content.put("labHours", text(labHours));
        return content;
    }

    /** Whether both give the same numbers, whatever the scale their decimals are written in. */
    boolean sameAs(FormulaParameters other) {
        return asContent().equals(other.asContent());
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void whole(String field, String name, int value, int from, int to) {
        if (value < from || value > to) {
            throw Refusal.invalid(field, name + " must be a whole number from " + from + " to " + to + ".");
        }
    }

    private static void fraction(String field, String name, BigDecimal value, BigDecimal from, BigDecimal to) {
        boolean inRange = value != null && value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        if (!inRange || value.stripTrailingZeros().scale() > 4) {
            throw Refusal.invalid(
                    field,
                    name + " must be a number from " + text(from) + " to " + text(to) + " with at most four decimals.");
        }
    }
}
