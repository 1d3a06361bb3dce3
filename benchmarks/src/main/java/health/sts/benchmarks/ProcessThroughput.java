package health.sts.benchmarks;

import health.sts.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ConfigurableApplicationContext;

/** Cases per second and statements per case, ours beside the bare engine, in alternating rounds. */
final class ProcessThroughput implements Benchmark {

    private static final int ROUNDS = 7;
    private static final int CASES = 200;
    private static final int THREADS = 2;
    private static final double GOAL_THROUGHPUT = 0.80;
    private static final double GOAL_EXECUTES = 1.10;

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void run(Report report) throws Exception {
        ProcessEngine engine = RawEngine.start();
        try (ConfigurableApplicationContext application = Application.start(BenchmarkBeans.class)) {
            CaseRunner ours = new OurCases(application);
            CaseRunner raw = new RawCases(engine);
            perSecond(ours, "warm-ours");
            perSecond(raw, "warm-raw");
            Others others = new Others();
            List<Double> oursRates = new ArrayList<>();
            List<Double> rawRates = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                oursRates.add(perSecond(ours, "ours-" + round));
                rawRates.add(perSecond(raw, "raw-" + round));
            }
            report.atLeast(
                    GOAL_THROUGHPUT,
                    "process throughput: everything on beside the bare engine",
                    Quartiles.of(oursRates),
                    Quartiles.of(rawRates),
                    "cases/s");
            statements(report, ours, raw);
            report.note("processor used by others meanwhile", others.share(), "");
        } finally {
            engine.close();
        }
    }

    /** What the start and the three completions ask of the database; finding the task is not counted. */
    private static void statements(Report report, CaseRunner ours, CaseRunner raw) {
        int[] mine = counted(ours, "tally-ours");
        int[] bare = counted(raw, "tally-raw");
        report.atMost(
                GOAL_EXECUTES, "JDBC executes per case", Quartiles.of(mine[0]), Quartiles.of(bare[0]), "executes");
        report.atMost(1, "commits per case", Quartiles.of(mine[1]), Quartiles.of(bare[1]), "commits");
    }

    private static int[] counted(CaseRunner runner, String key) {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(Tally.of(() -> {
            runner.start(key);
            return null;
        }));
        for (String person : CaseRunner.PEOPLE) {
            String task = runner.task(key);
            runner.as(
                    person,
                    () -> tallies.add(Tally.of(() -> {
                        runner.complete(task);
                        return null;
                    })));
        }
        return new int[] {
            tallies.stream().mapToInt(Tally::executes).sum(),
            tallies.stream().mapToInt(Tally::commits).sum()
        };
    }

    private static Object play(CaseRunner runner, String key) {
        runner.play(key);
        return null;
    }

    private static double perSecond(CaseRunner runner, String round) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                String key = round + "-" + i;
                work.add(() -> play(runner, key));
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
