package health.sts.review.sustain;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.sustain.TrainerCounts.Need;
import health.sts.review.sustain.TrainerCounts.Spot;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When trainers are too few, and how many seats open. */
class AttritionCheckTest {

    private static final Spot SPOT = new Spot("W1", "208800000X");

    @Test
    void atTheMinimumNothingHappens() {
        AttritionCheck check = new AttritionCheck(SPOT, true, 2, 2, 0);
        assertThat(check.tooFew()).isFalse();
        assertThat(check.toRestart()).isZero();
        assertThat(check.why()).isEqualTo("2 of 2 trainers are active, by the least number of the formula.");
    }

    @Test
    void belowItAsManySeatsOpenAsAreMissing() {
        AttritionCheck check = new AttritionCheck(SPOT, false, 1, 4, 1);
        assertThat(check.tooFew()).isTrue();
        assertThat(check.toRestart()).isEqualTo(2);
        assertThat(check.why())
                .isEqualTo("1 of 4 trainers is active; 1 on the way; recruitment begins again with 2 seats.");
    }

    @Test
    void nothingOpensTwiceWhileSomebodyIsOnTheWay() {
        AttritionCheck check = new AttritionCheck(SPOT, true, 0, 2, 2);
        assertThat(check.tooFew()).isTrue();
        assertThat(check.toRestart()).isZero();
        assertThat(check.why()).endsWith("2 are on the way already.");
    }

    @Test
    void theMinimumIsThePlanBeforeGoLiveAndTheFormulaAfterIt() {
        Need need = new Need(SPOT, 5, 2);
        assertThat(need.minimum(false)).isEqualTo(5);
        assertThat(need.minimum(true)).isEqualTo(2);
    }

    @Test
    void debtIsShortAboveFivePercentOnly() {
        assertThat(Shortages.tooMuchDebt(Map.of(Figure.IN_DEBT, 5, Figure.ACTIVE_PHYSICIANS, 100)))
                .isFalse();
        assertThat(Shortages.tooMuchDebt(Map.of(Figure.IN_DEBT, 6, Figure.ACTIVE_PHYSICIANS, 100)))
                .isTrue();
        assertThat(Shortages.tooMuchDebt(Map.of())).isFalse();
    }
}
