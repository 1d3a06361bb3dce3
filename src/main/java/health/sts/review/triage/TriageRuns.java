package health.sts.review.triage;

import health.sts.review.ReviewPoint;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Triage as reviews run it. */
@Service
@Transactional
class TriageRuns implements TriageSteps {

    private final Classification classification;
    private final InterventionOpening opening;
    private final TriageStore store;

    TriageRuns(Classification classification, InterventionOpening opening, TriageStore store) {
        this.classification = classification;
        this.opening = opening;
        this.store = store;
    }

    @Override
    public Counts classify(String waveId, ReviewPoint point) {
        return classification.run(waveId, point).counts();
    }

    @Override
    public int openInterventions(String waveId, ReviewPoint point) {
        return store.newest(waveId, point).map(opening::open).orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ReviewPoint, Counts> counts(String waveId) {
        return store.newest(waveId).stream().collect(Collectors.toMap(TriageRun::point, TriageRun::counts));
    }
}
