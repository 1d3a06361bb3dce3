package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What fewer than five answered is hidden, also where the rest would tell it. */
class BreakdownTest {

    @Test
    void fiveAreShownAndFourAreNot() {
        assertThat(hidden(Map.of("a", 5, "b", 9))).isEmpty();
        Breakdown read = read(Map.of("a", 4, "b", 9, "c", 9));
        assertThat(read.of("a").value()).isNull();
        assertThat(read.of("a").numerator()).isNull();
        assertThat(read.of("a").sha256()).isNull();
        assertThat(read.of("a").records()).isEqualTo(4);
    }

    @Test
    void whereOnlyOneIsSmallTheNextSmallestGoesWithIt() {
        assertThat(hidden(Map.of("a", 3, "b", 9, "c", 7))).containsExactlyInAnyOrder("a", "c");
        assertThat(hidden(Map.of("a", 3, "b", 9))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void twoSmallOnesCoverEachOtherUnlessTheyAreTooFewTogether() {
        assertThat(hidden(Map.of("a", 3, "b", 4, "c", 7))).containsExactlyInAnyOrder("a", "b");
        assertThat(hidden(Map.of("a", 1, "b", 2, "c", 7, "d", 8))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void ofASmallWholeNothingIsShown() {
        Breakdown read = read(Map.of("a", 2, "b", 2));
        assertThat(read.whole().hidden()).isTrue();
        assertThat(read.parts().values()).allMatch(Figure::hidden);
    }

    @Test
    void answersWithoutASpecialtyTellOfTheOthersToo() {
        Map<String, Integer> sizes = new HashMap<>(Map.of("a", 4, "b", 9));
        sizes.put(null, 6);
        Breakdown read = read(sizes);
        assertThat(read.of("a").hidden()).isTrue();
        assertThat(read.parts().get(null).hidden()).as("the next smallest").isTrue();
        assertThat(read.of("b").hidden()).isFalse();
    }

    @Test
    void aPartWithoutAnswersTellsNothing() {
        assertThat(hidden(Map.of("a", 0, "b", 9))).containsExactly("a");
    }

    private static Iterable<String> hidden(Map<String, Integer> sizes) {
        return read(sizes).parts().entrySet().stream()
                .filter(part -> part.getValue().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Breakdown read(Map<String, Integer> sizes) {
        Map<String, Figure> parts = new HashMap<>();
        sizes.forEach((code, size) -> parts.put(code, figure(size)));
        return new Breakdown(
                        figure(sizes.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                        parts)
                .without(5);
    }

    private static Figure figure(int records) {
        return new Figure(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, records, new TreeMap<>(), false, "sha256");
    }
}
