package health.sts.engine.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guarded expressions in place before the engine builds anything that evaluates one. */
@Component
class ExpressionGuard extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    ExpressionGuard(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(context));
    }
}
