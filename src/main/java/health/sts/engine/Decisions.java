package health.sts.engine;

import health.sts.engine.CaseGuard.RuleFired;
import java.util.Map;
import java.util.Optional;

/** Decision tables for use outside a process, for example by timers. */
public interface Decisions {

    /**
     * Evaluates the newest version of a table with hit policy FIRST or UNIQUE.
     *
     * @return the outputs of the rule that fired
     */
    Map<String, Object> evaluate(String decisionKey, Map<String, Object> inputs);

    /** Does the same and tells which version of the table answered by which rule; empty where none fits. */
    Optional<RuleFired> fire(String decisionKey, Map<String, Object> inputs);
}
