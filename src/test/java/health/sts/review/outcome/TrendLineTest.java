package health.sts.review.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendLineTest {

    @Test
    void valuesLieBetweenTheEdgesWithTheHighestOnTop() {
        TrendLine line = line(null, 70, 84, 77);
        assertThat(line.strokes()).containsExactly("4.0,40.0 100.0,4.0 196.0,22.0");
        assertThat(line.border()).isNull();
    }

    @Test
    void theTargetLiesOnTheSameScale() {
        assertThat(line(95, 70, 84).border()).isEqualTo("4.0");
        assertThat(line(95, 70, 95).strokes()).containsExactly("4.0,40.0 196.0,4.0");
    }

    @Test
    void aHiddenReadingLeavesAGap() {
        TrendLine line = line(null, 70, null, 80, 90);
        assertThat(line.strokes()).hasSize(2);
        assertThat(line.dots()).hasSize(3);
    }

    @Test
    void oneValueIsNoLineAndEqualOnesAreLevel() {
        assertThat(line(null, 70, null)).isNull();
        assertThat(line(null, 70, 70).strokes()).containsExactly("4.0,22.0 196.0,22.0");
    }

    private static TrendLine line(Integer target, Integer... values) {
        List<BigDecimal> numbers = Stream.of(values)
                .map(value -> value == null ? null : BigDecimal.valueOf(value))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        assertThat(numbers).hasSize(Arrays.asList(values).size());
        return TrendLine.of(numbers, target == null ? null : BigDecimal.valueOf(target));
    }
}
