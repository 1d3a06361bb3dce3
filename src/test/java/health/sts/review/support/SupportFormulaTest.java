package health.sts.review.support;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.ReviewSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts by formula D1 and the trend of tickets, worked by hand. */
class SupportFormulaTest {

    private final PostFormula formula = new PostFormula(
            new ReviewSettings(
                    5,
                    Period.ofDays(10),
                    Period.ofDays(7),
                    new BigDecimal("30"),
                    new BigDecimal("25"),
                    new BigDecimal("35"),
                    40,
                    Period.ofMonths(12),
                    Period.ofDays(30)),
            new SupportSettings(
                    new BigDecimal("2"),
                    new BigDecimal("5"),
                    LocalTime.of(7, 0),
                    LocalTime.of(19, 0),
                    Duration.ofHours(6),
                    Period.ofDays(14),
                    Period.ofDays(2)));

    @ParameterizedTest(name = "{0} of high acuity and {1} others at {2} % need {4} posts")
    @CsvSource({
        // 40 × 35 % = 14 on shift, 1:2
        "40, 0, 100, 14.0000, 7",
        // 100 × 35 % = 35 on shift, 1:5
        "0, 100, 100, 35.0000, 7",
        "40, 100, 100, 49.0000, 14",
        // 14 × 75 % = 10.5
        "40, 100, 75, 49.0000, 11",
        // 14 × 40 % = 5.6
        "40, 100, 40, 49.0000, 6",
        "40, 100, 20, 49.0000, 3",
        // one physician: 0.35 on shift, 0.07 posts, still somebody
        "0, 1, 100, 0.3500, 1",
        "0, 0, 100, 0.0000, 0",
        "40, 100, 0, 49.0000, 0",
    })
    void postsAreRoundedUpOnceAtTheEnd(int acute, int others, int percent, BigDecimal onShift, int posts) {
        PostFormula.Need need = formula.of(acute, others, percent);
        assertThat(need.onShift()).isEqualByComparingTo(onShift);
        assertThat(need.posts()).isEqualTo(posts);
    }

    @Test
    void theTrendComparesTicketsPerActivePhysicianAndDay() {
        // 100 tickets of 50 in 7 days; 60 of 60 in 5 days: 0.2857 to 0.2 a day, 30 percent less
        assertThat(trend(60, 60, "5", 100, 50, "7").fall()).isEqualByComparingTo("30");
        assertThat(trend(85, 50, "7", 100, 50, "7").fall()).isEqualByComparingTo("15");
        assertThat(trend(120, 50, "7", 100, 50, "7").fall()).isEqualByComparingTo("-20");
    }

    @Test
    void whereNothingCanBeComparedThereIsNoTrend() {
        assertThat(TicketTrend.NONE.compared()).isFalse();
        assertThat(trend(5, 0, "7", 5, 50, "7").compared()).isFalse();
        assertThat(trend(5, 50, "0", 5, 50, "7").compared()).isFalse();
        assertThat(trend(5, 0, "7", 5, 50, "7").fall()).isZero();
    }

    @Test
    void noTicketsAfterNoTicketsHoldNothing() {
        assertThat(trend(0, 50, "7", 0, 50, "7").fall()).isEqualByComparingTo("100");
        assertThat(trend(1, 50, "7", 0, 50, "7").fall()).isEqualByComparingTo("-100");
    }

    private static TicketTrend trend(
            int last, int active, String days, int before, int activeBefore, String daysBefore) {
        return new TicketTrend(
                new TicketTrend.Week(last, active, new BigDecimal(days)),
                new TicketTrend.Week(before, activeBefore, new BigDecimal(daysBefore)));
    }
}
