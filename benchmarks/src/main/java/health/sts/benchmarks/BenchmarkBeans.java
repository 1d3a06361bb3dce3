package health.sts.benchmarks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the yardstick's model names, doing nothing, under guards that let only beans of ours through. */
@Configuration(proxyBeanMethods = false)
class BenchmarkBeans {

    @Bean
    Nothing benchmarkDelegate() {
        return new Nothing();
    }

    @Bean
    Silence benchmarkCompletion() {
        return new Silence();
    }

    /** A step without effect. */
    static class Nothing implements JavaDelegate {
        @Override
        public void execute(DelegateExecution step) {}
    }

    /** A completion without effect. */
    static class Silence implements TaskListener {
        @Override
        public void notify(DelegateTask task) {}
    }
}
