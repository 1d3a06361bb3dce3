package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EligibilityScoreTest {

    @Test
    void theScoreWeighsTheMeansOfTheCriteria() {
        EligibilityScore score = EligibilityScore.of(List.of(new Rating(5, 4, 3, 2, 1), new Rating(4, 4, 4, 4, 4)));

        // 0.25 × 4.5 + 0.25 × 4 + 0.20 × 3.5 + 0.15 × 3 + 0.15 × 2.5
        assertThat(score.score()).isEqualByComparingTo("3.65");
        assertThat(score.lowestCriterion()).isEqualByComparingTo("2.50");
        assertThat(score.raters()).isEqualTo(2);
    }

    @Test
    void aBorderIsNotMissedByRounding() {
        assertThat(EligibilityScore.of(List.of(new Rating(4, 3, 4, 3, 3), new Rating(4, 3, 4, 4, 3)))
                        .score())
                .isEqualByComparingTo("3.53");
        assertThat(EligibilityScore.of(List.of(new Rating(3, 4, 3, 4, 4), new Rating(3, 4, 3, 4, 3)))
                        .score())
                .isEqualByComparingTo("3.48");
    }

    @Test
    void scoresOutsideOneToFiveAreRefusedByName() {
        assertThatThrownBy(() -> new Rating(5, 4, 0, 2, 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("scoreSpeaking is 0; scores go from 1 to 5.");
    }
}
