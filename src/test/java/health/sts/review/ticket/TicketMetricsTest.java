package health.sts.review.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.TicketCategory;
import health.sts.review.metric.Metric;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AD7 on rows: who counts, what does not and why, and that later records do not change an earlier reading. */
@StsTest
class TicketMetricsTest {

    @Autowired
    TicketMetrics catalog;

    @Autowired
    TicketStore store;

    @Autowired
    LiveWave waves;

    @Autowired
    JdbcClient jdbc;

    @Test
    void trainingGapsForEachActivePhysicianOthersDoNotCount() {
        Live live = waves.open(40, 1, 6);
        ticket(live, TicketCategory.TRAINING_GAP, 5, 5);
        ticket(live, TicketCategory.TRAINING_GAP, 29, 29);
        ticket(live, TicketCategory.DEFECT, 6, 6);
        ticket(live, TicketCategory.TRAINING_GAP, 30, 30);
        ticket(live, TicketCategory.TRAINING_GAP, -1, -1);

        List<Map<String, Object>> records = read(live, 30, 39);

        assertThat(sum(records, "numerator")).isEqualTo(2);
        assertThat(sum(records, "denominator")).isEqualTo(6);
        assertThat(records).extracting(row -> row.get("record_id")).doesNotHaveDuplicates();
    }

    @Test
    void aTicketOfSomebodyWhoIsNotActiveAnyMoreStaysAndThePersonGoes() {
        Live live = waves.open(40, 1, 6);
        ticket(live, TicketCategory.TRAINING_GAP, 5, 5);
        jdbc.sql("update learner_training set state = 'LEFT', state_since = :at where id = :id")
                .param("at", SqlTime.of(live.day(10)))
                .param("id", live.training(1, 2))
                .update();

        List<Map<String, Object>> records = read(live, 30, 39);

        assertThat(sum(records, "numerator")).isEqualTo(1);
        assertThat(sum(records, "denominator")).isEqualTo(5);
    }

    @Test
    void aCorrectedTicketStaysAmongTheRecordsWithItsReason() {
        Live live = waves.open(40, 1, 6);
        Ticket gap = ticket(live, TicketCategory.TRAINING_GAP, 5, 5);
        Ticket defect = ticket(live, TicketCategory.DEFECT, 5, 5);
        event(gap.corrected(TicketCategory.DEFECT), live.day(20));
        event(defect.corrected(TicketCategory.TRAINING_GAP), live.day(20));

        List<Map<String, Object>> later = read(live, 30, 39);
        assertThat(sum(later, "numerator")).isEqualTo(1);
        assertThat(later)
                .filteredOn(row -> row.get("excluded") != null)
                .extracting(row -> row.get("record_id"), row -> row.get("excluded"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(gap.id(), TicketMetrics.CORRECTED));
        assertThat(metric().exclusions()).contains(TicketMetrics.CORRECTED);

        List<Map<String, Object>> before = read(live, 30, 19);
        assertThat(before)
                .filteredOn(row -> number(row, "numerator") == 1)
                .extracting(row -> row.get("record_id"))
                .containsExactly(gap.id());
        assertThat(before).allMatch(row -> row.get("excluded") == null);
    }

    @Test
    void whatWasRecordedLaterIsNotSeen() {
        Live live = waves.open(40, 1, 6);
        ticket(live, TicketCategory.TRAINING_GAP, 5, 35);
        assertThat(sum(read(live, 30, 31), "numerator")).isZero();
        assertThat(sum(read(live, 30, 36), "numerator")).isEqualTo(1);
    }

    @Test
    void withoutActivePhysiciansThereIsNoDenominator() {
        Live live = waves.open(40, 1, 6);
        List<Map<String, Object>> records = read(live, -30, -20);
        assertThat(records).isEmpty();
    }

    private Metric metric() {
        return catalog.metrics().get(0);
    }

    private List<Map<String, Object>> read(Live live, int until, int asOf) {
        return jdbc.sql(metric().sql())
                .param("waves", List.of(live.wave()))
                .param("from", SqlTime.of(live.day(Math.min(0, until - 30))))
                .param("until", SqlTime.of(live.day(until)))
                .param("asOf", SqlTime.of(live.day(asOf)))
                .query()
                .listOfRows();
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    private static int sum(List<Map<String, Object>> records, String column) {
        return records.stream()
                .filter(row -> row.get("excluded") == null)
                .mapToInt(row -> number(row, column))
                .sum();
    }

    private Ticket ticket(Live live, TicketCategory category, int opened, int recorded) {
        Ticket ticket = new Ticket(
                Ids.next("TKT"),
                null,
                live.wave(),
                live.specialty(1),
                live.site(),
                live.physician(1, 2),
                category,
                Severity.MINOR,
                "Does not find it",
                null,
                TicketState.OPEN,
                live.trainer(1),
                live.day(opened),
                live.day(recorded),
                live.day(opened),
                0);
        store.insert(List.of(ticket));
        event(ticket, live.day(recorded));
        return ticket;
    }

    private void event(Ticket ticket, Instant at) {
        store.insertEvents(List.of(new TicketStore.Happened(
                ticket.id(),
                ticket.version() + 1,
                new TicketEvent(
                        TicketEventKind.OPENED,
                        null,
                        ticket.category(),
                        ticket.severity(),
                        ticket.state(),
                        null,
                        null,
                        null,
                        ticket.openedBy(),
                        at))));
    }
}
