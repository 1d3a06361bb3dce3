package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Recomputations.Recomputation;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Kept figures and kept definitions, for those who look at them. */
@Service
@Transactional(readOnly = true)
public class KeptFigures {

    private final SnapshotReads reads;
    private final ReadingStore readings;
    private final DefinitionStore definitions;
    private final RecomputationStore recomputations;

    KeptFigures(
            SnapshotReads reads,
            ReadingStore readings,
            DefinitionStore definitions,
            RecomputationStore recomputations) {
        this.reads = reads;
        this.readings = readings;
        this.definitions = definitions;
        this.recomputations = recomputations;
    }

    /** What the newest reading was about; either may be null. */
    public record Place(String waveId, ReviewPoint point) {}

    /** One of them; five statements. */
    @PreAuthorize(MetricReaders.FIGURES)
    public SnapshotView get(String id) {
        Snapshot snapshot = reads.find(id).orElseThrow(() -> Refusal.notFound("There is no kept figure " + id + "."));
        SnapshotReads.Judged judged = reads.judged(id);
        return new SnapshotView(
                snapshot,
                definitions.find(snapshot.metricId(), snapshot.version()).orElseThrow(),
                readings.find(snapshot.readingId()).orElseThrow(),
                judged.target(),
                judged.baseline(),
                judged.sha256(),
                readings.exclusions(id));
    }

    /** Its parts: by specialty, or by what the metric is broken down by. */
    public List<Snapshot> partsOf(Snapshot whole) {
        return reads.partsOf(whole);
    }

    /** When it was computed again, newest first. */
    public List<Recomputation> recomputationsOf(String snapshotId) {
        return recomputations.of(snapshotId);
    }

    /** The wave and point that were read last; empty before the first reading. */
    public Optional<Place> newestPlace() {
        return reads.newestPlace();
    }

    /** All kept versions of a definition, newest first. */
    public List<KeptMetric> versions(String metricId) {
        return definitions.of(metricId);
    }
}
