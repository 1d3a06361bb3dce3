package health.sts.benchmarks;

import health.sts.benchmarks.WaveInTraining.Step;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A wave of 1,000 physicians and 285 sessions, by the application's own services: opened, planned, booked, attended, tested
 * and decided; then a wave of 10,000, to see whether the time grows faster than the physicians. The processor's time tells
 * that also where others keep the machine busy.
 */
final class WaveTraining implements Benchmark {

    private static final int WARM = Integer.getInteger("wave.warm", 200);
    private static final int LARGEST = Integer.getInteger("wave.largest", 10_000);
    private static final int[] PHYSICIANS = {1_000, LARGEST};
    private static final double GOAL_GROWTH = 1.3;

    @Override
    public String name() {
        return "wave";
    }

    @Override
    public void run(Report report) throws Exception {
        measure(WARM);
        Measured first = null;
        for (int physicians : PHYSICIANS) {
            if (first != null && physicians <= first.physicians()) {
                continue;
            }
            Measured measured = measure(physicians);
            tell(report, measured);
            if (first == null) {
                first = measured;
            } else {
                compare(report, measured, first);
            }
        }
    }

    private static Measured measure(int physicians) throws Exception {
        try (ConfigurableApplicationContext application = Application.quiet()) {
            return new WaveInTraining(application, physicians).train();
        }
    }

    private static void tell(Report report, Measured wave) {
        String name = "wave of %,d: ".formatted(wave.physicians());
        wave.seconds().forEach((step, took) -> figure(report, name + step.words(), wave, took));
        figure(report, name + "everything", wave, wave.sum());
        figure(report, name + "processor time of application and database", wave, wave.processor());
        report.note(name + "processor used by others", wave.others(), "");
    }

    private static void figure(Report report, String what, Measured wave, double seconds) {
        report.note(
                what,
                "%s s, %s ms".formatted(Report.number(seconds), Report.number(wave.perPhysician(seconds))),
                "in all, per physician");
    }

    private static void compare(Report report, Measured large, Measured small) {
        String waves = "a wave of %,d : of %,d".formatted(large.physicians(), small.physicians());
        report.atMost(
                GOAL_GROWTH,
                "milliseconds per physician, " + waves,
                Quartiles.of(large.perPhysician(large.sum())),
                Quartiles.of(small.perPhysician(small.sum())),
                "ms");
        report.atMost(
                GOAL_GROWTH,
                "processor milliseconds per physician, " + waves,
                Quartiles.of(large.perPhysician(large.processor())),
                Quartiles.of(small.perPhysician(small.processor())),
                "ms");
    }

    /**
     * One wave.
     *
     * @param seconds by step
     * @param processor seconds that application and database used
     * @param others share of the processor that others used
     */
    record Measured(int physicians, Map<Step, Double> seconds, double processor, String others) {

        double sum() {
            return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        double perPhysician(double allSeconds) {
            return allSeconds * 1_000 / physicians;
        }
    }
}
