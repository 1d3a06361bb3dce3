package health.sts.engine.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs identity work without the engine's authorization checks, in the caller's transaction. The authenticated user
 * stays, so that the engine's operation log still names them.
 */
@Component
class Unchecked {

    /** Asked for late, because the configuration's own plugins may need us; a lazy proxy could not be cast. */
    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;

    Unchecked(ObjectProvider<ProcessEngineConfigurationImpl> configuration) {
        this.configuration = configuration;
    }

    <T> T call(Supplier<T> work) {
        CommandExecutor executor = configuration.getObject().getCommandExecutorTxRequired();
        return executor.execute(context -> context.runWithoutAuthorization(work::get));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
