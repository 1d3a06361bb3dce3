package health.sts.review.triage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Signals and facts as texts in rows. */
final class Signals {

    private Signals() {}

    /** What {@link Judged#kept()} wrote. */
    static Map<Signal, BigDecimal> read(String kept) {
        Map<Signal, BigDecimal> signals = new LinkedHashMap<>();
        if (kept != null && !kept.isEmpty()) {
            for (String one : kept.split(",")) {
                String[] parts = one.split(" ");
                signals.put(Signal.valueOf(parts[0]), new BigDecimal(parts[1]));
            }
        }
        return signals;
    }

    /** All facts in one text. */
    static String shown(TriageFacts facts) {
        return Arrays.stream(Signal.values()).map(signal -> signal.shown(facts)).collect(Collectors.joining("|"));
    }
}
