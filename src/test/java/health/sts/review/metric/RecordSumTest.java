package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What records come to in each unit. */
class RecordSumTest {

    @Test
    void aPercentageIsOfAllThatCount() {
        RecordSum sum = sum(Unit.PERCENT, "1/1", "0/1", "0/1");
        add(sum, "x", "1", "1", "Left");
        Figure figure = sum.figure(30);
        assertThat(figure.value()).isEqualByComparingTo("33.3333");
        assertThat(figure.records()).isEqualTo(3);
        assertThat(figure.excluded()).containsExactly(Map.entry("Left", 1));
        assertThat(figure.excludedRecords()).isEqualTo(1);
    }

    @Test
    void pointsMayBeBelowNothing() {
        assertThat(value(Unit.POINTS, 30, "-1/1", "-1/1", "1/1", "0/1")).isEqualByComparingTo("-25");
    }

    @Test
    void aMeanWeighsEachRecordByItsDenominator() {
        assertThat(value(Unit.MEAN, 30, "20/5", "5/1")).isEqualByComparingTo("4.1667");
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(value(Unit.MEDIAN_HOURS, 30, "100/1", "2/1", "3/1")).isEqualByComparingTo("3");
        assertThat(value(Unit.MEDIAN_HOURS, 30, "100/1", "2/1", "3/1", "4/1")).isEqualByComparingTo("3.5");
        assertThat(value(Unit.MEDIAN_HOURS, 30, "7200/3600")).isEqualByComparingTo("2");
        assertThat(value(Unit.MEDIAN_HOURS, 30, "7/0", "5/1")).isEqualByComparingTo("5");
    }

    @Test
    void aRateIsForEachHundredAndWeek() {
        assertThat(value(Unit.PER_100_AND_WEEK, 28, "6/50", "6/50")).isEqualByComparingTo("3");
        assertThat(value(Unit.PER_100_AND_WEEK, 1, "1/100")).isEqualByComparingTo("7");
        assertThat(value(Unit.PER_100_AND_WEEK, 0, "1/100")).isNull();
    }

    @Test
    void nothingHasNoValueInAnyUnit() {
        for (Unit unit : Unit.values()) {
            assertThat(new RecordSum(unit).figure(30).value()).as(unit.name()).isNull();
            assertThat(value(unit, 30, "3/0")).as(unit + " of nothing").isNull();
        }
    }

    @Test
    void theOrderOfRecordsDoesNotMatterAndTheirWordsDo() {
        String once = sum(Unit.PERCENT, "1/1", "0/1").figure(30).sha256();
        RecordSum turned = new RecordSum(Unit.PERCENT);
        add(turned, "r1", "0.00", "1.0", null);
        add(turned, "r0", "1", "1", null);
        assertThat(turned.figure(30).sha256()).isEqualTo(once);
        RecordSum other = sum(Unit.PERCENT, "1/1");
        add(other, "r9", "0", "1", null);
        assertThat(other.figure(30).sha256()).isNotEqualTo(once);
    }

    private static BigDecimal value(Unit unit, long days, String... quotients) {
        return sum(unit, quotients).figure(days).value();
    }

    private static RecordSum sum(Unit unit, String... quotients) {
        RecordSum sum = new RecordSum(unit);
        for (int i = 0; i < quotients.length; i++) {
            String[] parts = quotients[i].split("/");
            add(sum, "r" + i, parts[0], parts[1], null);
        }
        return sum;
    }

    private static void add(RecordSum sum, String id, String numerator, String denominator, String excluded) {
        MetricRecord record = new MetricRecord(
                id, null, null, null, new BigDecimal(numerator), new BigDecimal(denominator), excluded);
        sum.add(record, record.digest());
    }
}
