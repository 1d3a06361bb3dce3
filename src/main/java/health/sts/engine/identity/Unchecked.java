package health.sts.engine.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
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

    /** By id instead of by query: within one command the engine then loads a user once, whoever asks. */
    Optional<User> user(String userId) {
        CommandExecutor executor = configuration.getObject().getCommandExecutorTxRequired();
        return executor.execute(context -> context.runWithoutAuthorization(
                () -> Optional.ofNullable(context.getReadOnlyIdentityProvider().findUserById(userId))));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
