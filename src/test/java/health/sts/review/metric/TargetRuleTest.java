package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.ReviewPoint;
import health.sts.review.metric.Target.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which target holds, and what reaches it; borders count as reached but for “below”. */
class TargetRuleTest {

    private static final Target ALWAYS = target(Kind.AT_LEAST, "80", null);
    private static final Target LATER = target(Kind.AT_LEAST, "90", ReviewPoint.DAY_90);

    @Test
    void theLatestOneThatHasBegunHolds() {
        List<Target> both = List.of(LATER, ALWAYS);
        assertThat(TargetRule.at(both, ReviewPoint.DAY_30)).contains(ALWAYS);
        assertThat(TargetRule.at(both, ReviewPoint.DAY_90)).contains(LATER);
        assertThat(TargetRule.at(both, ReviewPoint.DAY_180)).contains(LATER);
        assertThat(TargetRule.at(both, null)).as("between the points").contains(ALWAYS);
        assertThat(TargetRule.at(List.of(LATER), ReviewPoint.DAY_60)).isEmpty();
        assertThat(TargetRule.at(List.of(LATER), null)).isEmpty();
        assertThat(TargetRule.at(List.of(), ReviewPoint.DAY_90)).isEmpty();
    }

    @Test
    void theBorderCountsAsReachedUnlessItIsBelow() {
        assertThat(reached(Kind.AT_LEAST, "85", "85", null)).isTrue();
        assertThat(reached(Kind.AT_LEAST, "85", "84.9999", null)).isFalse();
        assertThat(reached(Kind.AT_MOST, "10", "10", null)).isTrue();
        assertThat(reached(Kind.AT_MOST, "10", "10.0001", null)).isFalse();
        assertThat(reached(Kind.BELOW, "2", "2", null)).isFalse();
        assertThat(reached(Kind.BELOW, "2", "1.9999", null)).isTrue();
    }

    @Test
    void comparisonsNeedABaseline() {
        assertThat(reached(Kind.BASELINE_PLUS, "10", "60", "50")).isTrue();
        assertThat(reached(Kind.BASELINE_PLUS, "10", "59.9", "50")).isFalse();
        assertThat(reached(Kind.BASELINE_PLUS, "10", "60", null)).isNull();
        assertThat(reached(Kind.NOT_ABOVE_BASELINE, null, "50", "50")).isTrue();
        assertThat(reached(Kind.NOT_ABOVE_BASELINE, null, "50.1", "50")).isFalse();
        assertThat(reached(Kind.NOT_ABOVE_BASELINE, null, "50", null)).isNull();
        assertThat(TargetRule.compares(target(Kind.BASELINE_PLUS, "10", null))).isTrue();
        assertThat(TargetRule.compares(ALWAYS)).isFalse();
    }

    @Test
    void withoutValueOrTargetNothingIsJudged() {
        assertThat(TargetRule.reached(ALWAYS, null, null)).isNull();
        assertThat(TargetRule.reached(null, BigDecimal.TEN, null)).isNull();
        assertThat(reached(Kind.TREND, null, "50", "40")).isNull();
    }

    @Test
    void targetsAreWrittenForPeople() {
        assertThat(words(Kind.AT_LEAST, "85", Unit.PERCENT)).isEqualTo("at least 85 %");
        assertThat(words(Kind.AT_MOST, "0.50", Unit.PERCENT)).isEqualTo("at most 0.5 %");
        assertThat(words(Kind.BELOW, "2", Unit.PER_100_AND_WEEK)).isEqualTo("below 2 per 100 and week");
        assertThat(words(Kind.AT_LEAST, "4.2", Unit.MEAN)).isEqualTo("at least 4.2");
        assertThat(words(Kind.BASELINE_PLUS, "10", Unit.POINTS)).isEqualTo("baseline plus 10 points");
        assertThat(words(Kind.NOT_ABOVE_BASELINE, null, Unit.MEAN)).isEqualTo("not above the baseline");
        assertThat(words(Kind.TREND, null, Unit.MEAN)).isEqualTo("watched, not judged");
    }

    private static Boolean reached(Kind kind, String target, String value, String baseline) {
        return TargetRule.reached(
                target(kind, target, null), new BigDecimal(value), baseline == null ? null : new BigDecimal(baseline));
    }

    private static String words(Kind kind, String value, Unit unit) {
        return TargetRule.words(target(kind, value, null), unit);
    }

    private static Target target(Kind kind, String value, ReviewPoint from) {
        return new Target(kind, value == null ? null : new BigDecimal(value), from);
    }
}
