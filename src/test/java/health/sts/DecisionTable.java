package health.sts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Asks one decision table without the rest of the engine. */
public final class DecisionTable {

    private final List<String> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    private DecisionTable(String path) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> fired.add(rule.getId())));
        engine = configuration.buildEngine();
        String key = path.substring(path.lastIndexOf('/') + 1);
        try (InputStream model = DecisionTable.class.getResourceAsStream("/processes/" + path + ".dmn")) {
            decision = engine.parseDecision(key, model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table in {@code processes/<path>.dmn}. */
    public static DecisionTable of(String path) {
        return new DecisionTable(path);
    }

    /** What the table says, and by which rules. */
    public Answer ask(Map<String, Object> inputs) {
        fired.clear();
        Map<String, Object> outputs = new LinkedHashMap<>();
        engine.evaluateDecisionTable(decision, inputs).forEach(rule -> outputs.putAll(rule.getEntryMap()));
        return new Answer(outputs, List.copyOf(fired));
    }

    /** Outputs by name and the rules that fired. */
    public record Answer(Map<String, Object> outputs, List<String> ruleIds) {}
}
