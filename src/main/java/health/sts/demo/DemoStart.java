package health.sts.demo;

import health.sts.engine.CaseJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the sign-ins, makes the demonstration behind the pages, and lets timers run when it is there. */
@Component
@Profile("demo")
class DemoStart implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final long PATIENCE_MILLIS = 10_000;

    private final SignIns signIns;
    private final DemoBuild build;
    private final DemoProgress progress;
    private final CaseJobs jobs;
    private final Environment environment;
    private volatile boolean stopping;
    private volatile Thread worker;

    DemoStart(SignIns signIns, DemoBuild build, DemoProgress progress, CaseJobs jobs, Environment environment) {
        this.signIns = signIns;
        this.build = build;
        this.progress = progress;
        this.jobs = jobs;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        signIns.createCast();
        LOG.info("{}", welcome());
        if (build.finished()) {
            jobs.release();
            return;
        }
        progress.reached(0, "Starting");
        worker = new Thread(this::work, "demo");
        worker.start();
    }

    /** Stops after the act under way, before the database closes; the next start goes on from there. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (worker != null) {
            worker.join(PATIENCE_MILLIS);
        }
    }

    private void work() {
        long began = System.nanoTime();
        try {
            build.run(progress, () -> !stopping);
        } catch (RuntimeException failed) {
            LOG.error("The demo programme is not complete; a restart goes on where it stopped", failed);
        }
        if (!stopping) {
            progress.over();
            jobs.release();
            LOG.info("Demo programme ready after {} s", (System.nanoTime() - began) / 1_000_000_000);
        }
    }

    private String welcome() {
        StringBuilder text = new StringBuilder("\n\n  Northlake Health, a demonstration with fictional people\n")
                .append("  Open http://localhost:")
                .append(environment.getProperty("local.server.port", "8080"))
                .append("/ and sign in as one of these, all with password ")
                .append(signIns.password())
                .append("\n\n");
        signIns.people()
                .forEach(person ->
                        text.append("    %-10s %-22s %s%n".formatted(person.userId(), person.name(), person.role())));
        return text.toString();
    }
}
