package health.sts.benchmarks;

import health.sts.benchmarks.WaveInTraining.Step;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A wave of 1,000 physicians and 285 sessions, by the application's own services: opened, planned, booked, attended, tested
 * and decided; then waves of 3,000 and 10,000 beside it, to see whether the time grows with the physicians.
 */
final class WaveTraining implements Benchmark {

    private static final int WARM = Integer.getInteger("wave.warm", 200);
    private static final int[] PHYSICIANS = {1_000, 3_000, 10_000};
    private static final int LARGEST = Integer.getInteger("wave.largest", 10_000);
    private static final double GOAL_GROWTH = 1.3;

    @Override
    public String name() {
        return "wave";
    }

    @Override
    public void run(Report report) throws Exception {
        Map<Integer, Map<Step, Double>> seconds = new LinkedHashMap<>();
        measure(WARM, new EnumMap<>(Step.class));
        for (int physicians : PHYSICIANS) {
            if (physicians <= LARGEST) {
                Map<Step, Double> measured = new EnumMap<>(Step.class);
                String others = measure(physicians, measured);
                seconds.put(physicians, measured);
                tell(report, physicians, measured, others);
            }
        }
        Map<Step, Double> first = seconds.get(PHYSICIANS[0]);
        seconds.forEach((physicians, measured) -> {
            if (physicians != PHYSICIANS[0]) {
                report.atMost(
                        GOAL_GROWTH,
                        "milliseconds per physician, wave of %,d : of %,d".formatted(physicians, PHYSICIANS[0]),
                        Quartiles.of(perPhysician(physicians, measured)),
                        Quartiles.of(perPhysician(PHYSICIANS[0], first)),
                        "ms");
            }
        });
    }

    private static String measure(int physicians, Map<Step, Double> seconds) throws Exception {
        try (ConfigurableApplicationContext application = Application.quiet()) {
            return new WaveInTraining(application, physicians).train(seconds);
        }
    }

    private static void tell(Report report, int physicians, Map<Step, Double> seconds, String others) {
        seconds.forEach((step, took) -> report.note(
                "wave of %,d: %s".formatted(physicians, step.words()),
                "%s s, %s ms".formatted(Report.number(took), Report.number(took * 1_000 / physicians)),
                "in all, per physician"));
        report.note(
                "wave of %,d: everything".formatted(physicians),
                "%s s, %s ms"
                        .formatted(
                                Report.number(sum(seconds)), Report.number(perPhysician(physicians, seconds))),
                "in all, per physician");
        report.note("processor used by others, wave of %,d".formatted(physicians), others, "");
    }

    private static double perPhysician(int physicians, Map<Step, Double> seconds) {
        return sum(seconds) * 1_000 / physicians;
    }

    private static double sum(Map<Step, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
