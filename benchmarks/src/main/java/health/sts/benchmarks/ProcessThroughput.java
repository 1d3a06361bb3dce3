package health.sts.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;

/** Cases per second and statements per case, ours with sealing on beside the bare engine, in alternating rounds. */
final class ProcessThroughput implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int CASES = 150;
    private static final int THREADS = 2;
    private static final double GOAL_THROUGHPUT = 0.80;
    private static final double GOAL_EXECUTES = 1.10;

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void run(Report report) throws Exception {
        ProcessEngine bare = RawEngine.start(false);
        ProcessEngine checking = RawEngine.start(true);
        try (ConfigurableApplicationContext application = Application.start()) {
            Side ours = new Side(new OurCases(application), "ours");
            Side raw = new Side(new RawCases(bare), "raw");
            Side withRights = new Side(new RawCases(checking), "raw-rights");
            List<Side> sides = List.of(ours, raw, withRights);
            for (Side side : sides) {
                side.perSecond("warm");
                side.perSecond("warmer");
            }
            Others others = new Others(application.getBean(DataSource.class));
            for (int round = 0; round < ROUNDS; round++) {
                for (Side side : sides) {
                    side.rates.add(side.perSecond("r" + round));
                }
            }
            report(report, ours, raw, "the bare engine");
            report(report, ours, withRights, "the bare engine that checks rights");
            report.note("processor used by others meanwhile", others.share(), "");
        } finally {
            bare.close();
            checking.close();
        }
    }

    private static void report(Report report, Side ours, Side beside, String what) {
        report.atLeast(
                GOAL_THROUGHPUT,
                "cases a second, everything on, beside " + what,
                Quartiles.of(ours.rates),
                Quartiles.of(beside.rates),
                "cases/s");
        CaseTally mine = CaseTally.of(ours.runner, "tally of ours beside " + what);
        CaseTally other = CaseTally.of(beside.runner, "tally");
        report.atMost(GOAL_EXECUTES, "JDBC executes a case, beside " + what, mine.executes(), other.executes(), "");
        report.atMost(1, "commits a case, beside " + what, mine.commits(), other.commits(), "");
    }

    /** One of those that are compared. */
    private record Side(CaseRunner runner, String name, List<Double> rates) {

        Side(CaseRunner runner, String name) {
            this(runner, name, new ArrayList<>());
        }

        double perSecond(String round) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Callable<Object>> work = new ArrayList<>();
                for (int i = 0; i < CASES; i++) {
                    String key = name + "-" + round + "-" + i;
                    work.add(() -> {
                        runner.play(key);
                        return null;
                    });
                }
                long start = System.nanoTime();
                for (Future<Object> done : threads.invokeAll(work)) {
                    done.get();
                }
                return CASES / ((System.nanoTime() - start) / 1e9);
            } finally {
                threads.shutdown();
            }
        }
    }
}
