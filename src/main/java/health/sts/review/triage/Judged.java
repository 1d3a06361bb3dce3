package health.sts.review.triage;

import health.sts.review.Triage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one physician was classified.
 *
 * @param signals what the table asks, by signal, in its order
 * @param rule the rule that decided
 */
record Judged(Person person, TriageFacts facts, Map<Signal, BigDecimal> signals, Triage result, String rule) {

    /** One physician who is active in the wave. */
    record Person(String trainingId, String physicianId, String userId, String specialtyCode, String siteId) {}

    /** The signals in words. */
    List<String> words() {
        return signals.entrySet().stream()
                .map(signal -> signal.getKey().words(facts, signal.getValue()))
                .toList();
    }

    /** The signals as they are kept: {@code ENCOUNTERS_OPEN 80,AFTER_HOURS 8}. */
    String kept() {
        return signals.entrySet().stream()
                .map(signal -> signal.getKey().name() + " "
                        + signal.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }

    /** All that the result rests on, as one line: two classifications with the same lines are the same. */
    String line() {
        return String.join(
                "|",
                person.physicianId(),
                person.specialtyCode(),
                person.siteId(),
                Signals.shown(facts),
                kept(),
                result.name(),
                rule);
    }
}
