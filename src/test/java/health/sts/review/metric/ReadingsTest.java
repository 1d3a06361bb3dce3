package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReadingsTaken;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Recomputations.Recomputation;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Readings are kept as a whole, announced and never changed, and each of their figures can be computed again. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingsTest {

    private static final Map<String, String> KEPT = Map.of(
            "metric_definition", "metric_id = 'TR1'",
            "metric_reading", "id = :reading",
            "metric_reading_wave", "reading_id = :reading",
            "metric_snapshot", "reading_id = :reading",
            "metric_exclusion", "snapshot_id in (select s.id from metric_snapshot s where s.reading_id = :reading)",
            "metric_recomputation",
                    "snapshot_id in (select s.id from metric_snapshot s where s.reading_id = :reading)");

    @Autowired
    LiveWave waves;

    @Autowired
    MetricRows rows;

    @Autowired
    MetricRegistry registry;

    @Autowired
    Readings readings;

    @Autowired
    ReadingStore store;

    @Autowired
    DefinitionStore definitions;

    @Autowired
    KeptFigures figures;

    @Autowired
    MetricRecords records;

    @Autowired
    Recomputations recomputations;

    @Autowired
    ReadingsHeard heard;

    @Autowired
    JdbcClient jdbc;

    Live live;
    Instant now;
    String reading;

    /** Three answered of specialty 1, six of 2 and nine of 3; four more gave answers to a class that is too small. */
    @BeforeAll
    void aWaveThatWasRead() {
        live = waves.open(31, 3, 6);
        now = live.day(31);
        rows.survey(live, 1, new BigDecimal("4.00"), 3, 4);
        rows.survey(live, 2, new BigDecimal("5.00"), 6, 5);
        rows.survey(live, 3, new BigDecimal("4.00"), 9, 4);
        rows.survey(live, 3, null, 4, 1);
        reading = waves.as(live.programManager(), () -> readings.take(live.wave(), ReviewPoint.DAY_30, now));
    }

    @Test
    void aReadingHasEachMetricWhoseRecordsAreKept() {
        assertThat(readings.latest(live.wave(), ReviewPoint.DAY_30))
                .extracting(Snapshot::metricId)
                .containsExactlyInAnyOrderElementsOf(registry.all().stream()
                        .filter(metric -> metric.sql() != null)
                        .map(Metric::id)
                        .toList());
    }

    @Test
    void aReadingIsAnnouncedOnceAndOnRecord() {
        assertThat(heard.of(reading)).containsExactly(new ReadingsTaken(reading, live.wave(), ReviewPoint.DAY_30));
        assertThat(jdbc.sql("select actor from ledger_line where step = 'readMetrics' and subject_id = :id")
                        .param("id", reading)
                        .query(String.class)
                        .list())
                .containsExactly(live.programManager());
    }

    @Test
    void allWavesAreReadTogetherThatWereOpenAtThatMoment() {
        String late = all(now);
        assertThat(store.find(late).orElseThrow().stretch().waves()).contains(live.wave());
        assertThat(heard.of(late)).containsExactly(new ReadingsTaken(late, null, null));
        String early = all(live.day(-57));
        assertThat(store.find(early).orElseThrow().stretch().waves()).doesNotContain(live.wave());
        assertThat(readings.series(List.of("TR1"), null))
                .filteredOn(snapshot -> snapshot.readingId().equals(late))
                .singleElement()
                .satisfies(snapshot -> {
                    assertThat(snapshot.waveId()).isNull();
                    assertThat(snapshot.records()).isGreaterThanOrEqualTo(18);
                });
    }

    @Test
    void nothingOfAReadingIsEverChanged() {
        recompute(whole("TR1"));
        KEPT.forEach((table, where) -> {
            String key = where.substring(0, where.indexOf(' '));
            assertThat(count(table, where)).as(table).isPositive();
            assertThatThrownBy(() -> change("update " + table + " set " + key + " = " + key + " where " + where))
                    .as("update " + table)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> change("delete from " + table + " where " + where))
                    .as("delete from " + table)
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void aSpecialtyIsComputedAgainFromItsOwnRecords() {
        Live other = waves.open();
        waves.as(other.programManager(), () -> readings.take(other.wave(), ReviewPoint.DAY_30, now));
        rows.correct(other.training(2, 2) + "-T1", other.training(2, 2), 1, true, other.day(5));
        Recomputation untouched = recompute(part(other, "TR1", 1));
        assertThat(untouched.differences()).isEmpty();
        assertThat(untouched.records()).isEqualTo(6);
        Recomputation changed = recompute(part(other, "TR1", 2));
        assertThat(changed.same()).isFalse();
        assertThat(changed.value()).isEqualByComparingTo("100");
        assertThat(changed.differences()).contains("Numerator: kept 5, now 6.");
    }

    @Test
    void aHiddenFigureStaysHiddenWhenItIsComputedAgain() {
        Snapshot small = part(live, "TR4", 1);
        assertThat(small.hidden()).isTrue();
        assertThat(part(live, "TR4", 2).hidden())
                .as("the rest would tell of specialty 1")
                .isTrue();
        assertThat(part(live, "TR4", 3).value()).isEqualByComparingTo("4");
        Recomputation again = recompute(small);
        assertThat(again.same()).isTrue();
        assertThat(again.value()).isNull();
        assertThat(again.records()).isEqualTo(3);
        assertThatThrownBy(() -> asAuditor(() -> records.page(figures.get(small.id()), RecordFilter.ALL, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("are not listed");
    }

    @Test
    void aKeptStatementThatIsNotTheOneThatWasKeptIsNotRun() {
        Metric tampered = AMetric.of(AMetric.id(), 1, "select no_such_column from nowhere");
        definitions.insert(new KeptMetric(tampered, "0".repeat(64), now));
        String id = Ids.next("SNP");
        store.insert(
                new Reading(
                        Ids.next("RDG"),
                        live.wave(),
                        ReviewPoint.DAY_180,
                        MetricRows.stretch(live, ReviewPoint.DAY_180, now),
                        "x",
                        now),
                List.of(new ReadingStore.Row(
                        id, tampered, null, new RecordSum(Unit.PERCENT).figure(30), null, null, null)));
        Recomputation refused = asAuditor(() -> recomputations.run(id));
        assertThat(refused.differences())
                .singleElement()
                .asString()
                .contains("is not the one that was kept")
                .contains("was not run");
        assertThatThrownBy(() -> asAuditor(() -> records.page(figures.get(id), RecordFilter.ALL, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not run");
    }

    private String all(Instant asOf) {
        return waves.as(
                live.programManager(),
                () -> readings.takeAll(live.goLive(), live.goLive().plusDays(30), asOf));
    }

    private Snapshot whole(String metricId) {
        return readings.latest(metricId, live.wave(), ReviewPoint.DAY_30).orElseThrow();
    }

    private Snapshot part(Live of, String metricId, int specialty) {
        return readings.bySpecialty(List.of(metricId), of.wave(), ReviewPoint.DAY_30).stream()
                .filter(snapshot -> snapshot.specialtyCode().equals(of.specialty(specialty)))
                .findFirst()
                .orElseThrow();
    }

    private Recomputation recompute(Snapshot snapshot) {
        return asAuditor(() -> recomputations.run(snapshot.id()));
    }

    private <T> T asAuditor(Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(live.auditor(), "", "ROLE_" + Role.AUDITOR.group()));
        try {
            return waves.as(live.auditor(), act);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private int count(String table, String where) {
        return jdbc.sql("select count(*) from " + table + " where " + where)
                .param("reading", reading)
                .query(Integer.class)
                .single();
    }

    private void change(String sql) {
        jdbc.sql(sql).param("reading", reading).update();
    }
}
