package health.sts.accountability.deadlines;

import health.sts.accountability.EscalationLadder;
import health.sts.accountability.deadlines.Looks.Look;
import health.sts.engine.Decisions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the table of the ladder says, asked once for each combination of inputs in a run. */
final class Rungs {

    private static final String NOTHING = "NONE";

    private final Decisions decisions;
    private final Map<Inputs, Optional<Rung>> answers = new HashMap<>();

    Rungs(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The steps that these looks ask for, each once, in order. */
    Set<Rung> at(List<Look> looks) {
        Set<Rung> rungs = new LinkedHashSet<>();
        looks.forEach(
                look -> answers.computeIfAbsent(new Inputs(look.timeUsedPercent(), look.workingDaysLate()), this::ask)
                        .ifPresent(rungs::add));
        return rungs;
    }

    private Optional<Rung> ask(Inputs inputs) {
        Map<String, Object> answer = decisions.evaluate(
                EscalationLadder.TABLE,
                Map.of("timeUsedPercent", inputs.timeUsedPercent, "workingDaysLate", inputs.workingDaysLate));
        return answer.get("step") instanceof String step
                        && !step.equals(NOTHING)
                        && answer.get("recipient") instanceof String recipient
                ? Optional.of(new Rung(step, recipient))
                : Optional.empty();
    }

    /** A step of the ladder and who is told. */
    record Rung(String step, String recipient) {}

    private record Inputs(int timeUsedPercent, int workingDaysLate) {}
}
