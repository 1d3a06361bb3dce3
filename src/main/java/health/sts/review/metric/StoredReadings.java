package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes readings and keeps them; a statement per metric, some for the rest. */
@Service
@Transactional
class StoredReadings implements Readings {

    private final ReadingScope scope;
    private final SnapshotMaker maker;
    private final ReadingStore store;
    private final SnapshotReads reads;
    private final ReadingJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    StoredReadings(
            ReadingScope scope,
            SnapshotMaker maker,
            ReadingStore store,
            SnapshotReads reads,
            ReadingJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.scope = scope;
        this.maker = maker;
        this.store = store;
        this.reads = reads;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String take(String waveId, ReviewPoint point, Instant asOf) {
        return keep(waveId, point, scope.of(waveId, point, asOf));
    }

    @Override
    public String takeAll(LocalDate from, LocalDate until, Instant asOf) {
        return keep(null, null, scope.ofAll(from, until, asOf));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Snapshot> latest(String waveId, ReviewPoint point) {
        return reads.newest(waveId, point);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Snapshot> latest(String metricId, String waveId, ReviewPoint point) {
        return reads.newest(waveId, point).stream()
                .filter(snapshot -> snapshot.metricId().equals(metricId))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Snapshot> series(Collection<String> metricIds, String waveId) {
        return reads.series(metricIds, waveId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Snapshot> bySpecialty(Collection<String> metricIds, String waveId, ReviewPoint point) {
        return reads.newestParts(metricIds, waveId, point);
    }

    private String keep(String waveId, ReviewPoint point, Stretch stretch) {
        Reading reading = new Reading(
                Ids.next("RDG"),
                waveId,
                point,
                stretch,
                actor.get().userId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<ReadingStore.Row> rows = maker.read(reading);
        store.insert(reading, rows);
        journal.taken(reading, rows);
        return reading.id();
    }
}
