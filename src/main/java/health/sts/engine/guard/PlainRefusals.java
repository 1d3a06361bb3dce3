package health.sts.engine.guard;

import health.sts.engine.AttemptBlocked;
import health.sts.engine.Submission;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hands a refusal out of the engine as what it is. A rule that says no inside a listener would otherwise arrive wrapped
 * as a technical failure. Lost races stay the engine's own exception, because its job executor retries on that type.
 */
@Component
class PlainRefusals extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;

    PlainRefusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> with(List<CommandInterceptor> before) {
        List<CommandInterceptor> interceptors = before == null ? new ArrayList<>() : new ArrayList<>(before);
        interceptors.add(0, new Unwrapping());
        return interceptors;
    }

    private RuntimeException plain(RuntimeException failure) {
        Optional<Refusal> refusal = Failures.in(failure).map(Submission::inWordsOfTheForm);
        refusal.ifPresent(LastRefusal::note);
        if (refusal.isEmpty() || Failures.isRace(failure)) {
            return failure;
        }
        Causes.first(failure, ExpressionRefused.class)
                .ifPresent(refused -> events.publishEvent(new AttemptBlocked("expression", refused.getMessage())));
        return refusal.get();
    }

    private class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                throw plain(failure);
            }
        }
    }
}
