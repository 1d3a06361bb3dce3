package health.sts.engine;

import java.util.List;
import java.util.Map;

/** Watches cases being started by people and decision tables being evaluated in cases, in the engine's transaction. */
public interface CaseGuard {

    /** A case was started with a start form and its capability has accepted it. */
    default void started(CaseStep start, Map<String, Object> submitted) {}

    /** A decision table was evaluated at a step of a case. */
    default void ruled(CaseStep step, RuleFired rule) {}

    /**
     * What a decision table said.
     *
     * @param decisionVersion the number the engine gave the table on deployment
     * @param ruleIds the rules that fired, in order
     */
    record RuleFired(
            String decisionKey,
            int decisionVersion,
            String versionTag,
            Map<String, Object> inputs,
            List<String> ruleIds,
            Map<String, Object> outputs) {}
}
