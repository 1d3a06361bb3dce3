package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code attendance-result} what minutes come to. */
@Component
class AttendanceTable {

    private static final String KEY = "attendance-result";

    private final Decisions decisions;

    AttendanceTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What the table said.
     *
     * @param rule version and row that answered, for the record
     */
    record Verdict(AttendanceResult result, String rule) {}

    Verdict of(int minutes, int length) {
        RuleFired fired = decisions
                .fire(
                        KEY,
                        Map.of(
                                "minutesAttended",
                                minutes,
                                "minutesMissed",
                                length - minutes,
                                "percentAttended",
                                minutes * 100 / length))
                .orElseThrow(() -> new IllegalStateException(
                        "No row of the table %s fits %d of %d minutes".formatted(KEY, minutes, length)));
        return new Verdict(
                AttendanceResult.valueOf(String.valueOf(fired.outputs().get("attendanceResult"))),
                "%s v%d %s".formatted(KEY, fired.decisionVersion(), String.join(",", fired.ruleIds())));
    }
}
