package health.sts.demo.certification;

import java.util.List;

/** Who judges and decides in the demonstration. */
final class Judges {

    static final String TRAINING_MANAGER = "treyes";
    static final String CMIO = "aosei";

    /** Those who judge; the training manager could, but coaches. */
    static final List<String> EVALUATORS = List.of("mhale", "jsoto", "dwhitlock");

    private Judges() {}

    /** The n-th evaluator who may judge this trainer. */
    static String of(Way way, int n) {
        List<String> may = EVALUATORS.stream()
                .filter(evaluator -> !evaluator.equals(way.mentor()))
                .toList();
        return may.get((way.luck(3) + n) % may.size());
    }
}
