package health.sts.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody may see, neither shown nor by taking the shown from the whole. */
class SmallCellsTest {

    @Test
    void fiveAreShownAndFourAreNot() {
        assertThat(SmallCells.shown(Map.of("A", 5, "B", 9), 0, 5)).containsOnly("A", "B");
        assertThat(SmallCells.shown(Map.of("A", 4), 0, 5)).isEmpty();
    }

    @Test
    void theNextSmallestIsHiddenWithASmallOne() {
        assertThat(SmallCells.shown(Map.of("A", 4, "B", 6, "C", 9), 0, 5)).containsOnly("C");
        assertThat(SmallCells.shown(Map.of("A", 1, "B", 5), 0, 5)).isEmpty();
    }

    @Test
    void severalSmallOnesHideEachOtherOnlyWhereTheyAreEnoughTogether() {
        assertThat(SmallCells.shown(Map.of("A", 2, "B", 3, "C", 9), 0, 5)).containsOnly("C");
        assertThat(SmallCells.shown(Map.of("A", 2, "B", 2, "C", 9, "D", 12), 0, 5))
                .containsOnly("D");
    }

    @Test
    void whatHasNoCellCountsAsHidden() {
        assertThat(SmallCells.shown(Map.of("A", 6, "B", 9), 2, 5)).containsOnly("B");
        assertThat(SmallCells.shown(Map.of("A", 6, "B", 9), 7, 5)).containsOnly("A", "B");
    }

    @Test
    void nothingIsShownOfNothing() {
        assertThat(SmallCells.shown(Map.of("A", 0), 0, 5)).isEmpty();
        assertThat(SmallCells.shown(Map.of(), 0, 5)).isEmpty();
    }

    @Test
    void whatIsHiddenIsNeverEmpty() {
        assertThat(SmallCells.hidden(Map.of("A", 3, "B", 9, "C", 7), 5)).containsOnly("A", "C");
        assertThat(SmallCells.hidden(Map.of("A", 0, "B", 9), 5)).isEmpty();
        assertThat(SmallCells.hidden(Map.of("A", 0, "B", 4), 5)).containsOnly("B");
    }
}
