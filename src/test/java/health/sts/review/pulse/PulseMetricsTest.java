package health.sts.review.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.metric.Unit;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scores of pulses against examples worked by hand, and what counts in them. */
@StsTest
class PulseMetricsTest {

    static final LocalDate GO_LIVE = LocalDate.of(2027, 1, 4);
    static final Instant CLOSED = Instant.parse("2027-02-12T12:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<MetricCatalog> catalogs;

    private String wave;
    private String pulse;

    @BeforeEach
    void aClosedPulseAfterThirtyDays() {
        wave = Ids.next("W");
        pulse = pulse("DAY_30", 30, CLOSED);
    }

    // (5 - 1) five times and (5 - 1) five times are 40, times 2.5 is 100
    @Test
    void theBestUsabilityIsAHundred() {
        sus(5, 1, 5, 1, 5, 1, 5, 1, 5, 1);
        assertThat(value("OU2")).isEqualByComparingTo("100");
    }

    // (1 - 1) five times and (5 - 5) five times are 0
    @Test
    void theWorstUsabilityIsZero() {
        sus(1, 5, 1, 5, 1, 5, 1, 5, 1, 5);
        assertThat(value("OU2")).isEqualByComparingTo("0");
        assertThat(counted("OU2")).as("a zero counts").hasSize(1);
    }

    // odd: 3 + 4 + 2 + 3 + 4 = 16; even: 3 + 4 + 3 + 2 + 3 = 15; 31 times 2.5 is 77.5
    @Test
    void aMixedUsabilityIsComputedByDirection() {
        sus(4, 2, 5, 1, 3, 2, 4, 3, 5, 2);
        assertThat(value("OU2")).isEqualByComparingTo("77.5");
    }

    // all in the middle: 2 ten times is 20, times 2.5 is 50; with 77.5 and 0 the mean is 127.5 / 3 = 42.5
    @Test
    void usabilityOfManyIsTheMeanOfTheirScores() {
        sus(3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(value("OU2")).isEqualByComparingTo("50");
        sus(4, 2, 5, 1, 3, 2, 4, 3, 5, 2);
        sus(1, 5, 1, 5, 1, 5, 1, 5, 1, 5);
        assertThat(value("OU2")).isEqualByComparingTo("42.5");
    }

    @Test
    void nineOfTenStatementsAreNoUsabilityScoreAndListed() {
        sus(5, 1, 5, 1, 5, 1, 5, 1, 5);
        assertThat(value("OU2")).isNull();
        assertThat(excluded("OU2")).containsExactly(PulseMetrics.SUS_INCOMPLETE);
        sus(3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(value("OU2")).isEqualByComparingTo("50");
    }

    // 11 of 11 agree: 100 - 0
    @Test
    void theBestNetExperienceIsAHundred() {
        nx(5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5);
        assertThat(value("OU1")).isEqualByComparingTo("100");
    }

    // 11 of 11 disagree: 0 - 100
    @Test
    void theWorstNetExperienceIsMinusAHundred() {
        nx(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
        assertThat(value("OU1")).isEqualByComparingTo("-100");
    }

    // agree 5 (5 4 4 4 5), disagree 3 (2 1 2), neutral 3: (5 - 3) of 11 = 18.1818
    @Test
    void neutralMarksCountInTheTotalOnly() {
        nx(5, 4, 4, 3, 3, 2, 1, 4, 5, 3, 2);
        assertThat(value("OU1")).isEqualByComparingTo("18.1818");
    }

    // 11 marks of one who agrees and 4 of one who disagrees: (11 - 4) of 15 = 46.6667, not the mean of 100 and -100
    @Test
    void netExperienceGoesOverAllMarksGiven() {
        nx(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
        nx(2, 2, 2, 2);
        assertThat(value("OU1")).isEqualByComparingTo("46.6667");
    }

    @Test
    void allNeutralIsZero() {
        nx(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(value("OU1")).isEqualByComparingTo("0");
    }

    @Test
    void whoLeftOutNetExperienceIsListed() {
        answer(Map.of("BURNOUT", 1));
        assertThat(value("OU1")).isNull();
        assertThat(excluded("OU1")).containsExactly(PulseMetrics.NO_EXPERIENCE);
    }

    // 3, 4 and 5 of 1, 2, 3, 4, 5: 3 of 5
    @Test
    void burnoutIsTheShareFromTheThirdStatementOn() {
        IntStream.rangeClosed(1, 5).forEach(mark -> answer(Map.of("BURNOUT", mark)));
        assertThat(value("OU3")).isEqualByComparingTo("60");
        answer(Map.of("LEADERSHIP", 1));
        assertThat(value("OU3")).isEqualByComparingTo("60");
        assertThat(excluded("OU3")).containsExactly(PulseMetrics.NO_BURNOUT);
    }

    // 4 and 5 of 1, 2, 3, 4, 5: who does not agree stays in the denominator
    @Test
    void trustInLeadershipIsTheShareThatAgrees() {
        IntStream.rangeClosed(1, 5).forEach(mark -> answer(Map.of("LEADERSHIP", mark)));
        assertThat(value("EN5")).isEqualByComparingTo("40");
        answer(Map.of("BURNOUT", 1));
        assertThat(value("EN5")).isEqualByComparingTo("40");
        assertThat(excluded("EN5")).containsExactly(PulseMetrics.NO_LEADERSHIP);
    }

    @Test
    void withoutAnswersThereIsNoValue() {
        for (String id : List.of("EN5", "OU1", "OU2", "OU3")) {
            assertThat(records(id)).isEmpty();
            assertThat(value(id)).isNull();
        }
    }

    @Test
    void aPulseCountsFromItsEndAndForItsOwnPoint() {
        answer(Map.of("BURNOUT", 1));
        String open = pulse("DAY_60", 60, null);
        put(open, Map.of("BURNOUT", 5));
        assertThat(records("OU3", 0, 30, CLOSED)).hasSize(1);
        assertThat(records("OU3", 0, 30, CLOSED.minusSeconds(1))).isEmpty();
        assertThat(records("OU3", 30, 60, CLOSED)).as("still open").isEmpty();
        assertThat(records("OU3", -90, 0, CLOSED)).isEmpty();
        assertThat(records("OU3", 60, 90, CLOSED)).isEmpty();
    }

    @Test
    void aWaveThatMovedFindsItsPulseByBothDaysEachFromWhenItWasKnown() {
        Instant moved = CLOSED.plusSeconds(60);
        answer(Map.of("BURNOUT", 1));
        day(pulse, 50, moved);
        assertThat(records("OU3", 20, 50, CLOSED)).hasSize(1);
        assertThat(records("OU3", 31, 61, CLOSED)).isEmpty();
        assertThat(records("OU3", 31, 61, moved)).hasSize(1);
        assertThat(records("OU3", 0, 60, moved)).as("never twice").hasSize(1);
    }

    @Test
    void definitionsSayWhatTheirStatementsDo() {
        for (String id : List.of("EN5", "OU1", "OU2", "OU3")) {
            Metric metric = metric(id);
            assertThat(metric.anonymous()).isTrue();
            assertThat(metric.exclusions()).hasSize(1).allSatisfy(reason -> assertThat(metric.sql())
                    .contains("'" + reason + "'"));
            assertThat(metric.name() + metric.meaning() + metric.source())
                    .doesNotContain("NEES")
                    .doesNotContain("KLAS");
        }
    }

    private void sus(int... marks) {
        answer(coded("SUS", marks));
    }

    private void nx(int... marks) {
        answer(coded("NX", marks));
    }

    private static Map<String, Integer> coded(String code, int... marks) {
        Map<String, Integer> coded = new LinkedHashMap<>();
        IntStream.range(0, marks.length).forEach(i -> coded.put(code + (i + 1), marks[i]));
        return coded;
    }

    private void answer(Map<String, Integer> marks) {
        put(pulse, marks);
    }

    private void put(String into, Map<String, Integer> marks) {
        String id = Ids.next("PLA");
        jdbc.sql("insert into pulse_answer (id, pulse_id) values (?, ?)")
                .params(id, into)
                .update();
        marks.forEach((item, mark) -> jdbc.sql("insert into pulse_mark (answer_id, item, mark) values (?, ?, ?)")
                .params(id, item, mark)
                .update());
    }

    private String pulse(String point, int days, Instant closed) {
        String id = Ids.next("PLS");
        jdbc.sql(
                        """
                        insert into pulse (id, wave_id, review_point, version, opened_by, opened_at, closes_at, closed_at)
                        values (:id, :wave, :point, 1, 'x', :opened, :closes, :closed)""")
                .param("id", id)
                .param("wave", wave)
                .param("point", point)
                .param("opened", SqlTime.of(CLOSED.minusSeconds(864_000)))
                .param("closes", SqlTime.of(CLOSED))
                .param("closed", SqlTime.of(closed), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        day(id, days, CLOSED.minusSeconds(864_000));
        return id;
    }

    private void day(String id, int days, Instant recorded) {
        jdbc.sql("insert into pulse_day (pulse_id, until_day, recorded_at) values (?, ?, ?)")
                .params(id, GO_LIVE.plusDays(days), SqlTime.of(recorded))
                .update();
    }

    private Metric metric(String id) {
        return catalogs.stream()
                .flatMap(catalog -> catalog.metrics().stream())
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal value(String id) {
        List<Map<String, Object>> counted = counted(id);
        BigDecimal denominator = sum(counted, "denominator");
        if (counted.isEmpty() || denominator.signum() == 0) {
            return null;
        }
        BigDecimal factor = BigDecimal.valueOf(metric(id).unit() == Unit.MEAN ? 1 : 100);
        return sum(counted, "numerator").multiply(factor).divide(denominator, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.get(column).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, Object>> counted(String id) {
        return of(id, excluded -> excluded == null);
    }

    private List<Object> excluded(String id) {
        return of(id, excluded -> excluded != null).stream()
                .map(row -> row.get("excluded"))
                .collect(Collectors.toList());
    }

    private List<Map<String, Object>> of(String id, Predicate<Object> which) {
        return records(id).stream()
                .filter(row -> which.test(row.get("excluded")))
                .toList();
    }

    private List<Map<String, Object>> records(String id) {
        return records(id, 0, 30, CLOSED);
    }

    private List<Map<String, Object>> records(String id, int from, int until, Instant asOf) {
        return jdbc.sql(metric(id).sql())
                .param("waves", List.of(wave))
                .param("fromDay", GO_LIVE.plusDays(from))
                .param("untilDay", GO_LIVE.plusDays(until))
                .param("asOf", SqlTime.of(asOf))
                .query()
                .listOfRows();
    }
}
