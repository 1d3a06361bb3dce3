package health.sts.engine;

import health.sts.engine.CaseGuard.RuleFired;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Catches which rules of a table fired, until the step that asked is over. A step forgets at its start what an evaluation
 * outside a case, or one that failed, has left on the thread, so that no case gets the rules of another.
 */
class FiredRules implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<List<RuleFired>> FIRED = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        event.getInputs().forEach(input -> inputs.put(input.getName(), value(input.getValue())));
        Map<String, Object> outputs = new LinkedHashMap<>();
        event.getMatchingRules().forEach(rule -> rule.getOutputEntries()
                .forEach((name, output) -> outputs.put(name, value(output.getValue()))));
        DecisionDefinition table = (DecisionDefinition) event.getDecisionTable();
        List<String> rules = event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        FIRED.get()
                .add(new RuleFired(table.getKey(), table.getVersion(), table.getVersionTag(), inputs, rules, outputs));
    }

    /** What fired on this thread since the last call. */
    static List<RuleFired> take() {
        List<RuleFired> fired = FIRED.get();
        FIRED.remove();
        return fired;
    }

    private static Object value(org.camunda.bpm.engine.variable.value.TypedValue typed) {
        return typed == null ? null : typed.getValue();
    }
}
