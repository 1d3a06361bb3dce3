package health.sts.benchmarks;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints which statements a case of ours has beyond the same case on the bare engine that checks rights. */
final class Statements implements Benchmark {

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public void run(Report report) throws Exception {
        ProcessEngine engine = RawEngine.start(true);
        try (ConfigurableApplicationContext application = Application.start()) {
            CaseRunner ours = new OurCases(application);
            CaseRunner raw = new RawCases(engine);
            ours.play("warm");
            raw.play("warm");
            System.out.println(CaseTally.of(ours, "ours").beyond(CaseTally.of(raw, "raw")));
        } finally {
            engine.close();
        }
    }
}
