package health.sts.audit.handbook;

import java.util.List;

/**
 * A decision table as people read it. Rules keep the ids under which the ledger and the engine name them.
 *
 * @param description what is decided and how, or an empty text
 * @param hitPolicy which rule counts when several fit, as a sentence
 * @param rules in the order of the table
 */
public record DecisionTableView(
        String key,
        String name,
        String versionTag,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /**
     * What a rule asks for or gives.
     *
     * @param variable the variable that is looked at or set
     * @param type in words: "yes or no", "whole number"
     * @param allowed the values it may have, or empty where any may come
     */
    public record Column(String id, String label, String variable, String type, List<String> allowed) {}

    /**
     * One line of the table; a cell for each input and each output, in words.
     *
     * @param number its place, from 1
     * @param annotation what its author says about it, or an empty text
     */
    public record Rule(String id, int number, List<String> inputs, List<String> outputs, String annotation) {}
}
