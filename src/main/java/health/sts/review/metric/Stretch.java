package health.sts.review.metric;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a statement is asked about: waves, days, and the moment until which records count.
 *
 * @param from the beginning of the first day, in the zone of the wave
 * @param until the beginning of the day after the last
 */
record Stretch(List<String> waves, LocalDate fromDay, LocalDate untilDay, Instant from, Instant until, Instant asOf) {

    private static final String NO_WAVE = "-";

    Stretch {
        waves = waves.stream().sorted().toList();
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
    }

    long days() {
        return ChronoUnit.DAYS.between(fromDay, untilDay);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        Collection<String> named = waves.isEmpty() ? List.of(NO_WAVE) : waves;
        parameters.put("waves", named);
        parameters.put("fromDay", fromDay);
        parameters.put("untilDay", untilDay);
        parameters.put("from", SqlTime.of(from));
        parameters.put("until", SqlTime.of(until));
        parameters.put("asOf", SqlTime.of(asOf));
        return parameters;
    }
}
