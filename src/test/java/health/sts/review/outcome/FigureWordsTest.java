package health.sts.review.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.Aim;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Target;
import health.sts.review.metric.Target.Kind;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

    @Test
    void aRateStandsWithItsN() {
        Metric rate = Kept.metric("TR1", Unit.PERCENT);
        assertThat(FigureWords.figure(rate, Kept.snapshot("TR1", ReviewPoint.DAY_30, 514, true)))
                .isEqualTo("86.2 % (514 of 596)");
    }

    @Test
    void aMeanAndAScoreStandWithTheNumberOfRecords() {
        assertThat(FigureWords.figure(
                        Kept.metric("TR4", Unit.MEAN), Kept.snapshot("TR4", ReviewPoint.DAY_30, 25, null)))
                .isEqualTo("4.19 (n = 596)");
        assertThat(FigureWords.figure(
                        Kept.metric("OU1", Unit.POINTS), Kept.snapshot("OU1", ReviewPoint.DAY_30, -54, false)))
                .isEqualTo("-9.1 points (n = 596)");
    }

    @Test
    void whyThereIsNoValueIsSaid() {
        Metric rate = Kept.metric("EN5", Unit.PERCENT);
        assertThat(FigureWords.figure(rate, null)).isEqualTo("not read yet");
        assertThat(FigureWords.figure(rate, Kept.hidden("EN5", ReviewPoint.DAY_30)))
                .isEqualTo("hidden");
        assertThat(FigureWords.figure(rate, Kept.empty("EN5", ReviewPoint.DAY_30)))
                .isEqualTo("no records (n = 0)");
        assertThat(FigureWords.figure(
                        Kept.metric("EN3", Aim.ENGAGEMENT, Unit.PERCENT, null, "Requests are not kept yet."), null))
                .isEqualTo("–");
    }

    @Test
    void targetsAreWords() {
        assertThat(FigureWords.targets(Kept.metric("TR1", Unit.PERCENT, Kept.atLeast(85))))
                .isEqualTo("at least 85 %");
        assertThat(FigureWords.targets(Kept.metric(
                        "OU1", Unit.POINTS, new Target(Kind.AT_LEAST, new BigDecimal("23.4"), ReviewPoint.DAY_90))))
                .isEqualTo("from 90 days on at least 23.4 points");
        assertThat(FigureWords.targets(
                        Kept.metric("AD2", Unit.PERCENT, new Target(Kind.BASELINE_PLUS, BigDecimal.TEN, null))))
                .isEqualTo("at least 10 points above the value before go-live");
        assertThat(FigureWords.targets(Kept.metric("OU3", Unit.PERCENT))).isEqualTo("none, watched only");
    }
}
