package health.sts.engine;

import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** The engine's job executor, which takes up its work only when it is released; until then it counts as running. */
@Component
@ConditionalOnProperty("sts.hold-jobs")
class HeldJobExecutor extends SpringJobExecutor {

    private boolean released;

    HeldJobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties) {
        JobExecutionProperty settings = properties.getJobExecution();
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setLockTimeInMillis(settings.getLockTimeInMillis());
        setWaitTimeInMillis(settings.getWaitTimeInMillis());
        setMaxWait(settings.getMaxWait());
    }

    synchronized boolean released() {
        return released;
    }

    synchronized void release() {
        if (!released) {
            released = true;
            if (isActive()) {
                super.startExecutingJobs();
            }
        }
    }

    @Override
    protected synchronized void startExecutingJobs() {
        if (released) {
            super.startExecutingJobs();
        }
    }

    @Override
    protected synchronized void stopExecutingJobs() {
        if (released) {
            super.stopExecutingJobs();
        }
    }
}
