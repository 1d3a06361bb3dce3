package health.sts.review.support;

import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table "Support taper" (D8b). */
@Component
class TaperTable {

    private static final String KEY = "support-taper";

    private final Decisions decisions;

    TaperTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the table said, and by which row of which version. */
    record Verdict(int percent, boolean held, String reason, String rule) {}

    Verdict of(int week, int previousPercent, TicketTrend trend) {
        RuleFired fired = decisions
                .fire(
                        KEY,
                        Map.of(
                                "previousPercent",
                                previousPercent,
                                "supportWeek",
                                week,
                                "ticketsCompared",
                                trend.compared(),
                                "ticketFall",
                                trend.fall().doubleValue()))
                .orElseThrow(() -> new IllegalStateException(KEY + " has no answer for week " + week));
        return new Verdict(
                ((Number) fired.outputs().get("percent")).intValue(),
                (Boolean) fired.outputs().get("held"),
                String.valueOf(fired.outputs().get("sentence")),
                "%s %s (version %d) %s"
                        .formatted(
                                KEY, fired.versionTag(), fired.decisionVersion(), String.join(",", fired.ruleIds())));
    }
}
