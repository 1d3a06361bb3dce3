package health.sts.engine;

import java.util.Map;

/** Decision tables for use outside a process, for example by timers. */
public interface Decisions {

    /**
     * Evaluates the newest version of a table with hit policy FIRST or UNIQUE.
     *
     * @return the outputs of the rule that fired
     */
    Map<String, Object> evaluate(String decisionKey, Map<String, Object> inputs);
}
