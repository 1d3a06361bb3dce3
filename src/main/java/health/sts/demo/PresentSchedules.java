package health.sts.demo;

import health.sts.engine.EngineTime;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** What runs by a schedule waits while the demonstration moves the clock. */
@Component
@Profile("demo")
class PresentSchedules implements TaskDecorator {

    private final EngineTime time;

    PresentSchedules(EngineTime time) {
        this.time = time;
    }

    @Override
    public Runnable decorate(Runnable task) {
        return () -> {
            try {
                time.inPresent(task::run);
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }
}
