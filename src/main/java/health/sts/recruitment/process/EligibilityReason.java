package health.sts.recruitment.process;

import java.math.BigDecimal;

/** Says in a sentence why the eligibility table decided as it did; the bars are those of its rows (domain rule D2). */
final class EligibilityReason {

    private EligibilityReason() {}

    static String of(
            String result,
            boolean privilegesActive,
            String conflict,
            String source,
            BigDecimal score,
            BigDecimal lowestCriterion) {
        String figures =
                "Score %s of 5, lowest criterion %s.".formatted(score.setScale(2), lowestCriterion.setScale(2));
        if (!privilegesActive) {
            return "Your clinical privileges are not active in the roster.";
        }
        if ("CONFIRMED".equals(conflict)) {
            return "Compliance confirmed a conflict.";
        }
        boolean volunteer = "VOLUNTEER".equals(source);
        String bar = volunteer
                ? "Volunteers need 3.5 and no criterion below 2."
                : "Nominated candidates need 4.0 and no criterion below 3.";
        return "ELIGIBLE".equals(result) ? figures : figures + " " + bar;
    }
}
