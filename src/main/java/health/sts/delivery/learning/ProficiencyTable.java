package health.sts.delivery.learning;

import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table "Proficiency result" (D5), so that the mark stands there and nowhere else. */
@Component
class ProficiencyTable {

    private static final String TABLE = "proficiency-result";

    private final Decisions decisions;

    ProficiencyTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Whether a score passed, and by which row of which version. */
    record Judged(boolean passed, String rule) {}

    Judged judge(BigDecimal score, int number, boolean afterCoaching) {
        RuleFired fired = decisions
                .fire(TABLE, Map.of("score", score.doubleValue(), "attempt", number, "afterCoaching", afterCoaching))
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no answer for %s at attempt %d".formatted(TABLE, score, number)));
        return new Judged(
                "PASS".equals(fired.outputs().get("result")),
                "%s %s %s".formatted(TABLE, fired.versionTag(), String.join(",", fired.ruleIds())));
    }
}
