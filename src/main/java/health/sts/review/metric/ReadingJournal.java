package health.sts.review.metric;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.review.ReadingsTaken;
import health.sts.review.ReviewPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts readings on record and announces them. */
@Component
class ReadingJournal {

    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;

    ReadingJournal(DecisionLedger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    void taken(Reading reading, List<ReadingStore.Row> rows) {
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.RULE, "readMetrics", "READ", "metricReading", reading.id(), content(reading, rows)));
        events.publishEvent(new ReadingsTaken(reading.id(), reading.waveId(), reading.point()));
    }

    private static Map<String, Object> content(Reading reading, List<ReadingStore.Row> rows) {
        Stretch stretch = reading.stretch();
        ReviewPoint point = reading.point();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("says", "Metrics read");
        content.put("waves", stretch.waves());
        content.put("point", point == null ? null : point.name());
        content.put("from", stretch.fromDay().toString());
        content.put("until", stretch.untilDay().toString());
        content.put("asOf", stretch.asOf().toString());
        Map<String, Object> values = new TreeMap<>();
        rows.stream()
                .filter(row -> row.specialtyCode() == null)
                .forEach(row -> values.put(row.metric().id(), said(row)));
        content.put("values", values);
        return content;
    }

    private static String said(ReadingStore.Row row) {
        Figure figure = row.figure();
        String value = figure.value() == null ? "none" : figure.value().toPlainString();
        return "%s, n %d, excluded %d, version %d"
                .formatted(
                        figure.hidden() ? "hidden" : value,
                        figure.records(),
                        figure.excludedRecords(),
                        row.metric().version());
    }
}
