package health.sts.review.metric;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes a kept figure again from the records behind it: by the statement of the version that was kept, for the days and
 * as of the moment that were kept. What comes of it is on record, whether it is the same or not.
 */
@Service
@Transactional
public class Recomputations {

    private final KeptFigures figures;
    private final MetricReader reader;
    private final RecomputationStore store;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    Recomputations(
            KeptFigures figures,
            MetricReader reader,
            RecomputationStore store,
            DecisionLedger ledger,
            CurrentActor actor,
            Clock clock) {
        this.figures = figures;
        this.reader = reader;
        this.store = store;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * One figure computed again.
     *
     * @param value what it came to; null where nothing counts or it is hidden
     * @param differences from what was kept, each a sentence; empty where it is the same
     */
    public record Recomputation(
            String id,
            String snapshotId,
            String by,
            Instant at,
            BigDecimal value,
            int records,
            List<String> differences) {

        /** Whether value, n, exclusions and records are those that were kept. */
        public boolean same() {
            return differences.isEmpty();
        }
    }

    /** Computes it again and puts the result on record. */
    @PreAuthorize(MetricReaders.FIGURES)
    public Recomputation run(String snapshotId) {
        SnapshotView kept = figures.get(snapshotId);
        Recomputation done = again(kept);
        store.insert(done);
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.ATTESTATION,
                "recomputeMetric",
                done.same() ? "SAME" : "DIFFERENT",
                "metricSnapshot",
                snapshotId,
                content(kept.snapshot(), done)));
        return done;
    }

    private Recomputation again(SnapshotView kept) {
        Snapshot snapshot = kept.snapshot();
        if (!kept.definition().unharmed()) {
            return result(
                    kept,
                    null,
                    List.of("The kept definition is not the one that was kept on the day it started, so"
                            + " its statement was not run."));
        }
        Figure now = reader.read(kept.definition().metric(), kept.reading().stretch())
                .of(snapshot.specialtyCode());
        return now == null
                ? result(kept, null, List.of("There are no records of this part any more."))
                : result(kept, now, new FigureDifferences(kept, now).sentences());
    }

    private Recomputation result(SnapshotView kept, Figure now, List<String> differences) {
        return new Recomputation(
                Ids.next("RCP"),
                kept.snapshot().id(),
                actor.get().userId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                now == null ? null : now.value(),
                now == null ? 0 : now.records(),
                differences);
    }

    private static Map<String, Object> content(Snapshot kept, Recomputation done) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("recomputation", done.id());
        content.put("metric", kept.metricId());
        content.put("version", kept.version());
        content.put("reading", kept.readingId());
        content.put("kept", plain(kept.value()));
        content.put("value", plain(done.value()));
        content.put("records", done.records());
        content.put("differences", done.differences());
        return content;
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
