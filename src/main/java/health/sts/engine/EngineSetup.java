package health.sts.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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
        engine.setCustomSessionFactories(
                with(engine.getCustomSessionFactories(), List.of(new GroupsAsSignedIn.Factory())));
        engine.setCustomPostBPMNParseListeners(with(
                engine.getCustomPostBPMNParseListeners(),
                List.of(new WatchEveryModel(guards), new WatchFlows(guards))));
        DefaultDmnEngineConfiguration tables =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(new FiredRules())));
        engine.setDmnEngineConfiguration(tables);
    }

    private static <T> List<T> with(List<T> before, List<? extends T> more) {
        List<T> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.addAll(more);
        return all;
    }
}
