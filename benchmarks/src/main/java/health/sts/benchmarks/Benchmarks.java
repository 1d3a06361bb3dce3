package health.sts.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Runs all measurements, or those named as arguments; {@code statements} runs only when it is named. */
public final class Benchmarks {

    private static final List<Benchmark> ALL =
            List.of(new ProcessThroughput(), new StartUp(), new Seal(), new Export(), new History(), new WaveTraining(), new Usage(), new Outcome());

    private Benchmarks() {}

    public static void main(String[] wanted) throws Exception {
        Report report = new Report();
        for (Benchmark benchmark : ALL) {
            if (wanted.length == 0 || Arrays.asList(wanted).contains(benchmark.name())) {
                benchmark.run(report);
            }
        }
        if (Arrays.asList(wanted).contains("statements")) {
            new Statements().run(report);
        }
        System.out.println(report.text());
        // Servers and pools of the measured applications leave threads behind.
        System.exit(0);
    }
}
