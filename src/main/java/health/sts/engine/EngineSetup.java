package health.sts.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Configures the engine before it is built: guarded services, guards in every model, flows taken, fired rules. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final Guards guards;

    EngineSetup(Guards guards) {
        this.guards = guards;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService());
        engine.setFormService(new GuardedFormService(guards));
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new WatchEveryModel(guards));
        listeners.add(new WatchFlows(guards));
        engine.setCustomPostBPMNParseListeners(listeners);
        DefaultDmnEngineConfiguration tables =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(new FiredRules())));
        engine.setDmnEngineConfiguration(tables);
    }
}
