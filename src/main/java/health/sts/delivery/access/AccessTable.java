package health.sts.delivery.access;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table "Access decision" (D5b). */
@Component
class AccessTable {

    private static final String TABLE = "access-decision";

    private final Decisions decisions;

    AccessTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the table said, and by which row of which version. */
    record Answer(Access access, MissingStep missing, String sentence, String rule) {}

    Answer ask(AccessFacts facts) {
        return ask(facts.inputs());
    }

    Answer ask(Map<String, Object> inputs) {
        RuleFired fired = decisions
                .fire(TABLE, inputs)
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no answer for " + inputs));
        return new Answer(
                Access.valueOf(String.valueOf(fired.outputs().get("access"))),
                MissingStep.valueOf(String.valueOf(fired.outputs().get("missing"))),
                String.valueOf(fired.outputs().get("sentence")),
                "%s %s (version %d) %s"
                        .formatted(
                                TABLE, fired.versionTag(), fired.decisionVersion(), String.join(",", fired.ruleIds())));
    }
}
