package health.sts.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Reads a table as deployed, once for each version, and asks it beside the process engine, which would write rows each time. */
@Component
class EngineBatchDecisions implements BatchDecisions {

    private final RepositoryService repository;
    private final AsEngine asEngine;
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final ThreadLocal<List<RuleHit>> fired = ThreadLocal.withInitial(List::of);
    private final DmnEngine engine;

    EngineBatchDecisions(RepositoryService repository, AsEngine asEngine) {
        this.repository = repository;
        this.asEngine = asEngine;
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> fired.set(hits(event)));
        engine = configuration.buildEngine();
    }

    @Override
    public Answers ask(String decisionKey, Collection<Map<String, Object>> inputs) {
        DecisionDefinition newest = asEngine.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult());
        if (newest == null) {
            throw new IllegalStateException("There is no decision table " + decisionKey);
        }
        DmnDecision table = tables.computeIfAbsent(newest.getId(), id -> read(decisionKey, id));
        Map<Map<String, Object>, List<RuleHit>> rules = new LinkedHashMap<>();
        inputs.forEach(each -> rules.computeIfAbsent(each, facts -> ask(table, facts)));
        return new Answers(decisionKey, newest.getVersion(), newest.getVersionTag(), rules);
    }

    private List<RuleHit> ask(DmnDecision table, Map<String, Object> facts) {
        try {
            engine.evaluateDecisionTable(table, facts);
            return fired.get();
        } finally {
            fired.remove();
        }
    }

    private DmnDecision read(String decisionKey, String definitionId) {
        return asEngine.call(() -> engine.parseDecision(decisionKey, repository.getDecisionModel(definitionId)));
    }

    private static List<RuleHit> hits(DmnDecisionTableEvaluationEvent event) {
        List<RuleHit> hits = new ArrayList<>();
        for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
            Map<String, Object> outputs = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .forEach((name, output) ->
                            outputs.put(name, output.getValue().getValue()));
            hits.add(new RuleHit(rule.getId(), outputs));
        }
        return List.copyOf(hits);
    }
}
