package health.sts.engine.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs identity work without the engine's authorization checks, in the caller's transaction. The authenticated user
 * stays, so that the engine's operation log still names them.
 */
@Component
class Unchecked {

    private final ProcessEngineConfiguration configuration;

    Unchecked(@Lazy ProcessEngineConfiguration configuration) {
        this.configuration = configuration;
    }

    <T> T call(Supplier<T> work) {
        CommandExecutor executor = ((ProcessEngineConfigurationImpl) configuration).getCommandExecutorTxRequired();
        return executor.execute(context -> context.runWithoutAuthorization(work::get));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
