package health.sts.benchmarks;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;

/** The yardstick on the bare engine. */
final class RawCases implements CaseRunner {

    static final String GROUP = "cmio";

    private final ProcessEngine engine;

    RawCases(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start(String key) {
        engine.getRuntimeService().startProcessInstanceByKey("benchmark-case", key, CaseRunner.variables());
    }

    @Override
    public String task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    @Override
    public void as(String person, Runnable act) {
        engine.getIdentityService().setAuthentication(person, List.of(GROUP));
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void complete(String task) {
        engine.getTaskService().complete(task, FORM);
    }
}
