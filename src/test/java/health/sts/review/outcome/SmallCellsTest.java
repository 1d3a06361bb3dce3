package health.sts.review.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void partsThatAreBigEnoughAreShown() {
        assertThat(SmallCells.of(Map.of("a", 5, "b", 9), 5)).isEmpty();
    }

    @Test
    void aSingleSmallPartTakesTheNextSmallestWithIt() {
        assertThat(SmallCells.of(Map.of("a", 3, "b", 9, "c", 7), 5)).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void twoSmallPartsHideEachOtherUnlessTheyAreTooFewTogether() {
        assertThat(SmallCells.of(Map.of("a", 3, "b", 4, "c", 7), 5)).containsExactlyInAnyOrder("a", "b");
        assertThat(SmallCells.of(Map.of("a", 1, "b", 2, "c", 7, "d", 8), 5)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void nobodyIsNotSmall() {
        assertThat(SmallCells.of(Map.of("a", 0, "b", 9), 5)).isEmpty();
        assertThat(SmallCells.of(Map.of("a", 0, "b", 4), 5)).containsExactly("b");
    }
}
