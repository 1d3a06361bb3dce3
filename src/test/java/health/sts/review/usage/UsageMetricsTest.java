package health.sts.review.usage;

import static health.sts.review.usage.UsageRows.figures;
import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each metric of EHR use on rows: failures count, what does not has a listed reason, and later rows change nothing. */
@StsTest
class UsageMetricsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    UsageRows rows;

    @Autowired
    UsageMetrics catalog;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;
    String load;
    Instant now;

    @BeforeEach
    void aWave() {
        live = waves.open(70, 1, 6);
        now = clock.instant();
        load = rows.load(now.minus(Duration.ofHours(2)));
    }

    record Line(String person, BigDecimal numerator, BigDecimal denominator, String excluded) {}

    private List<Line> read(String id, ReviewPoint point, Instant asOf) {
        return jdbc.sql("select * from (" + metric(id).sql() + ") r order by record_id")
                .param("waves", List.of(live.wave()))
                .param("from", SqlTime.of(live.day(point == ReviewPoint.DAY_60 ? 30 : 0)))
                .param("until", SqlTime.of(live.day(point == ReviewPoint.DAY_60 ? 60 : 30)))
                .param("fromDay", point.from(live.goLive()))
                .param("untilDay", point.until(live.goLive()))
                .param("asOf", SqlTime.of(asOf))
                .query((row, n) -> {
                    assertThat(row.getString("specialty_code")).isEqualTo(live.specialty(1));
                    assertThat(row.getString("site_id")).isEqualTo(live.site());
                    return new Line(
                            row.getString("person"),
                            row.getBigDecimal("numerator"),
                            row.getBigDecimal("denominator"),
                            row.getString("excluded"));
                })
                .list();
    }

    private Metric metric(String id) {
        return catalog.metrics().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String sum(String id, ReviewPoint point, Instant asOf) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Line line : read(id, point, asOf)) {
            if (line.excluded() == null) {
                numerator = numerator.add(line.numerator());
                denominator = denominator.add(line.denominator());
            }
        }
        return plain(numerator) + "/" + plain(denominator);
    }

    private String sum(String id) {
        return sum(id, ReviewPoint.DAY_30, now);
    }

    private Map<String, String> excluded(String id) {
        return excluded(id, ReviewPoint.DAY_30);
    }

    /** The listed reasons by physician number. */
    private Map<String, String> excluded(String id, ReviewPoint point) {
        Map<String, String> reasons = new TreeMap<>();
        read(id, point, now).stream()
                .filter(line -> line.excluded() != null)
                .forEach(line ->
                        reasons.put(line.person().substring(line.person().lastIndexOf('-') + 1), line.excluded()));
        assertThat(metric(id).exclusions()).containsAll(reasons.values());
        return reasons;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void line(int physician, Object... figures) {
        rows.line(load, live, 1, physician, 0, 27, figures(figures));
    }

    private void leave(int physician, Instant at) {
        jdbc.sql("update learner_training set state = 'LEFT', state_since = :at where id = :id")
                .param("at", SqlTime.of(at))
                .param("id", live.training(1, physician))
                .update();
    }

    /** A share of lines, with its columns: failures, nothing reported, half reported, none at all, gone. */
    private void aShare(String id, String part, String whole, String none, String whenAllCount) {
        assertThat(sum(id)).isEqualTo("0/0");
        line(1, whole, 100, part, 90);
        line(2, whole, 50, part, 0);
        line(3, whole, 40);
        line(4);
        line(5, whole, 0, part, 0);
        line(6, whole, 70, part, 70);
        leave(6, live.day(-2));
        assertThat(sum(id)).isEqualTo(whenAllCount);
        assertThat(excluded(id))
                .isEqualTo(Map.of(
                        "3", UsageMetricSql.NOT_REPORTED,
                        "4", UsageMetricSql.NOT_REPORTED,
                        "5", none,
                        "6", UsageMetricSql.LEFT));
        leave(6, live.day(2));
        assertThat(excluded(id)).doesNotContainKey("6");
        leave(6, live.day(-2));
        String correction = rows.load(now.minus(Duration.ofHours(1)));
        rows.line(correction, live, 1, 1, 0, 27, figures(whole, 200, part, 10));
        assertThat(sum(id)).isNotEqualTo(whenAllCount);
        assertThat(sum(id, ReviewPoint.DAY_30, now.minus(Duration.ofMinutes(90))))
                .isEqualTo(whenAllCount);
        assertThat(sum(id, ReviewPoint.DAY_30, now.minus(Duration.ofHours(3)))).isEqualTo("0/0");
    }

    @Test
    void encountersClosedWithinThreeDays() {
        aShare("AD1", "closed_within_3_days", "encounters", UsageMetricSql.NO_ENCOUNTERS, "90/150");
        assertThat(sum("AD1")).isEqualTo("10/250");
    }

    @Test
    void encountersClosedOnTheDay() {
        aShare("AD2", "closed_same_day", "encounters", UsageMetricSql.NO_ENCOUNTERS, "90/150");
    }

    @Test
    void recordsIncompleteAfterThirtyDaysBesideTheDischargesOfAMonth() {
        // 100 and 50 discharges in 28 days are 108.7054 and 54.3527 in a month.
        aShare("AD3", "incomplete_after_30_days", "discharges", UsageMetricSql.NO_DISCHARGES, "90/163.0581");
    }

    @Test
    void ordersEnteredByThePrescriber() {
        aShare("AD4", "orders_by_prescriber", "medication_orders", UsageMetricSql.NO_ORDERS, "90/150");
    }

    @Test
    void hoursInTheEhrBesideScheduledOnes() {
        assertThat(sum("AD5")).isEqualTo("0/0");
        rows.line(load, live, 1, 1, 0, 6, figures("ehr_hours", 20.0, "scheduled_hours", 32.0));
        rows.line(load, live, 1, 1, 7, 13, figures("ehr_hours", 22.5, "scheduled_hours", 32.0));
        rows.line(load, live, 1, 1, 14, 20, figures("ehr_hours", 99.0));
        line(2, "ehr_hours", 100.0, "scheduled_hours", 80.0);
        line(3, "ehr_hours", 12.0, "scheduled_hours", 0.0);
        line(4, "scheduled_hours", 60.0);
        line(5, "ehr_hours", 12.0, "scheduled_hours", 60.0);
        leave(5, live.day(-1));
        assertThat(sum("AD5")).isEqualTo("142.5/18");
        assertThat(excluded("AD5"))
                .isEqualTo(Map.of(
                        "3", UsageMetricSql.NO_SCHEDULE,
                        "4", UsageMetricSql.NOT_REPORTED,
                        "5", UsageMetricSql.LEFT));
        rows.line(rows.load(now.plusSeconds(60)), live, 1, 2, 0, 27, figures("ehr_hours", 8.0, "scheduled_hours", 8.0));
        assertThat(sum("AD5")).isEqualTo("142.5/18");
    }

    @Test
    void physiciansWithLittleChartingAfterHours() {
        assertThat(sum("AD6")).isEqualTo("0/0");
        // Exactly 5 hours a week is little, a hundredth more is not.
        line(1, "after_hours_hours", 20.0, "ehr_hours", 90.0);
        line(2, "after_hours_hours", 20.01, "ehr_hours", 90.0);
        line(3, "after_hours_hours", 0.0, "ehr_hours", 0.0);
        line(4, "ehr_hours", 60.0);
        line(5, "after_hours_hours", 1.0);
        line(6, "after_hours_hours", 1.0);
        leave(6, live.day(-1));
        assertThat(sum("AD6")).isEqualTo("2/3");
        assertThat(excluded("AD6"))
                .isEqualTo(Map.of(
                        "3", UsageMetricSql.NOT_USED,
                        "4", UsageMetricSql.NOT_REPORTED,
                        "6", UsageMetricSql.LEFT));
        rows.line(rows.load(now.plusSeconds(60)), live, 1, 1, 0, 27, figures("after_hours_hours", 60.0));
        assertThat(sum("AD6")).isEqualTo("2/3");
    }

    @Test
    void visitsBesideThoseOfTheTwelveWeeksBefore() {
        assertThat(sum("OU4", ReviewPoint.DAY_60, now)).isEqualTo("0/0");
        for (int week = 1; week <= 12; week++) {
            rows.line(load, live, 1, 1, -7 * week, -7 * week + 6, figures("visits", 50.0));
            if (week <= 10) {
                rows.line(load, live, 1, 2, -7 * week, -7 * week + 6, figures("visits", 50.0));
            }
            rows.line(load, live, 1, 3, -7 * week, -7 * week + 6, figures("visits", 0.0));
            rows.line(load, live, 1, 4, -7 * week, -7 * week + 6, figures("visits", 50.0, "visits_unit", "WRVU"));
            rows.line(load, live, 1, 5, -7 * week, -7 * week + 6, figures("visits", 50.0));
            rows.line(load, live, 1, 6, -7 * week, -7 * week + 6, figures("visits", 50.0));
        }
        for (int physician = 1; physician <= 4; physician++) {
            rows.line(load, live, 1, physician, 35, 41, figures("visits", 45.0));
            rows.line(load, live, 1, physician, 42, 48, figures("visits", 48.0));
        }
        rows.line(load, live, 1, 5, 35, 41, figures("encounters", 45));
        rows.line(load, live, 1, 6, 35, 41, figures("visits", 45.0));
        leave(6, live.day(20));
        assertThat(sum("OU4", ReviewPoint.DAY_60, now)).isEqualTo("93/100");
        assertThat(excluded("OU4", ReviewPoint.DAY_60))
                .isEqualTo(Map.of(
                        "2", UsageMetricSql.NO_BASELINE,
                        "3", UsageMetricSql.NO_BASELINE_VISITS,
                        "4", UsageMetricSql.UNIT_CHANGED,
                        "5", UsageMetricSql.NOT_REPORTED,
                        "6", UsageMetricSql.LEFT));
        rows.line(rows.load(now.plusSeconds(60)), live, 1, 1, 35, 41, figures("visits", 1.0));
        assertThat(sum("OU4", ReviewPoint.DAY_60, now)).isEqualTo("93/100");
    }

    @Test
    void aPeriodBelongsToTheDaysInWhichItsMiddleLies() {
        // A month of 31 days from go-live reaches a day into the next stretch.
        rows.line(load, live, 1, 1, 0, 30, figures("encounters", 10, "closed_within_3_days", 9));
        rows.line(load, live, 1, 1, 31, 60, figures("encounters", 20, "closed_within_3_days", 19));
        assertThat(sum("AD1")).isEqualTo("9/10");
        assertThat(sum("AD1", ReviewPoint.DAY_60, now)).isEqualTo("19/20");
    }

    @Test
    void everyMetricSaysWhatItIs() {
        assertThat(catalog.metrics())
                .extracting(Metric::id)
                .containsExactly("AD1", "AD2", "AD3", "AD4", "AD5", "AD6", "OU4");
        assertThat(catalog.metrics()).allSatisfy(metric -> {
            assertThat(metric.sql()).doesNotContain("order by");
            assertThat(metric.whyNot()).isNull();
            assertThat(metric.exclusions()).contains(UsageMetricSql.LEFT, UsageMetricSql.NOT_REPORTED);
        });
    }
}
