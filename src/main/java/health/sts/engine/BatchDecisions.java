package health.sts.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Decision tables asked about many people at once, outside a case. The engine keeps no history of it, so whoever asks keeps
 * inputs, rules and version with the results.
 */
public interface BatchDecisions {

    /**
     * Asks the newest version of a table with any hit policy without an aggregate; equal inputs are looked at once.
     *
     * @param inputs by name, null where something is not known
     */
    Answers ask(String decisionKey, Collection<Map<String, Object>> inputs);

    /**
     * What a table said.
     *
     * @param decisionVersion the number the engine gave the table on deployment
     * @param rules the rules that fit, in the order of the table, by inputs
     */
    record Answers(
            String decisionKey, int decisionVersion, String versionTag, Map<Map<String, Object>, List<RuleHit>> rules) {

        /** The rules that fit these inputs, in the order of the table. */
        public List<RuleHit> of(Map<String, Object> inputs) {
            return rules.getOrDefault(inputs, List.of());
        }
    }

    /** A rule that fits, with its outputs by name. */
    record RuleHit(String ruleId, Map<String, Object> outputs) {}
}
