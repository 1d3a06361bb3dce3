package health.sts.review.triage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What triage knows about one physician at a point; null where it is not known, which is no signal.
 *
 * @param closedWithin3Days outpatient encounters closed within 3 days, in percent
 * @param afterHours hours of EHR work a week outside scheduled hours
 * @param cpoe medication orders entered by the prescriber, in percent
 * @param trainingGapTickets training-gap tickets opened in the 30 days before the point
 * @param personalisationItems items of the latest lab checklist that are done, of 4
 * @param selfRating how sure of themselves they say they are, 1 to 5
 */
public record TriageFacts(
        BigDecimal closedWithin3Days,
        BigDecimal afterHours,
        BigDecimal cpoe,
        Integer trainingGapTickets,
        Integer personalisationItems,
        Integer selfRating) {

    /** What is not known, in the order of the table. */
    public List<Signal> unknown() {
        return Arrays.stream(Signal.values())
                .filter(signal -> signal.value(this) == null)
                .toList();
    }

    /** As the table asks for it. */
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("closedWithin3Days", number(closedWithin3Days));
        inputs.put("afterHours", number(afterHours));
        inputs.put("cpoe", number(cpoe));
        inputs.put("trainingGapTickets", trainingGapTickets);
        inputs.put("personalisationItems", personalisationItems);
        inputs.put("selfRating", selfRating);
        return inputs;
    }

    private static Double number(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
