package health.sts.engine;

import health.sts.engine.CaseGuard.RuleFired;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Our own rules ask the tables, also while somebody acts who has no right to evaluate them directly. */
@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;

    private final AsEngine asEngine;

    EngineDecisions(DecisionService decisions, AsEngine asEngine) {
        this.decisions = decisions;
        this.asEngine = asEngine;
    }

    @Override
    public Map<String, Object> evaluate(String decisionKey, Map<String, Object> inputs) {
        DmnDecisionRuleResult rule = ask(decisionKey, inputs);
        FiredRules.take();
        return rule == null ? Map.of() : Map.copyOf(rule.getEntryMap());
    }

    @Override
    public Optional<RuleFired> fire(String decisionKey, Map<String, Object> inputs) {
        // What an evaluation that failed has left on the thread is not the answer to this one.
        FiredRules.take();
        ask(decisionKey, inputs);
        return FiredRules.take().stream()
                .filter(fired -> fired.decisionKey().equals(decisionKey)
                        && !fired.ruleIds().isEmpty())
                .findFirst();
    }

    private DmnDecisionRuleResult ask(String decisionKey, Map<String, Object> inputs) {
        return asEngine.call(() -> decisions
                .evaluateDecisionTableByKey(decisionKey)
                .variables(inputs)
                .evaluate()
                .getSingleResult());
    }
}
