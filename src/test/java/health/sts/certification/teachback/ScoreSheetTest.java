package health.sts.certification.teachback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.certification.Rubric;
import health.sts.certification.teachback.TeachBacks.Comparison;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    @Test
    void meanLowestAndSpreadOfTwo() {
        Comparison comparison =
                new ScoreSheet(List.of(new Rubric(5, 5, 5, 5, 4), new Rubric(3, 3, 3, 4, 4))).compare(1);

        assertThat(comparison).isEqualTo(new Comparison(1, 2, new BigDecimal("4.10"), 3, new BigDecimal("1.40")));
    }

    @Test
    void aThirdEvaluatorCountsLikeTheFirstTwo() {
        Comparison comparison = new ScoreSheet(
                        List.of(new Rubric(5, 5, 5, 5, 5), new Rubric(3, 3, 3, 3, 3), new Rubric(4, 4, 4, 4, 3)))
                .compare(2);

        assertThat(comparison.mean()).isEqualByComparingTo("3.93");
        assertThat(comparison.spread()).isEqualByComparingTo("2.00");
        assertThat(comparison.scores()).isEqualTo(3);
    }

    @Test
    void nothingIsComparedBeforeSomebodyHasScored() {
        assertThatThrownBy(() -> new ScoreSheet(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSentenceForAThirdEvaluatorGivesNoFigureAway() {
        Comparison comparison = new Comparison(1, 2, new BigDecimal("4.10"), 3, new BigDecimal("1.60"));

        assertThat(TeachBackReason.of("THIRD_EVALUATOR", comparison)).doesNotContainPattern("\\d");
        assertThat(TeachBackReason.of("REPEAT", comparison)).contains("4.10", "criterion 3");
    }
}
