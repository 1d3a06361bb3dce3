package health.sts.review.wave;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.wave.ReviewOpening.Opened;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One review for each wave, for ever; the database keeps that too. */
@Service
@Transactional
class WaveReviewBeginning implements ReviewBeginning {

    private final Waves waves;
    private final ReviewStore store;
    private final ReviewOpening opening;
    private final ReviewWorkflow workflow;
    private final NotBegun notBegun;
    private final TransactionTemplate savepoint;

    WaveReviewBeginning(
            Waves waves,
            ReviewStore store,
            ReviewOpening opening,
            ReviewWorkflow workflow,
            NotBegun notBegun,
            PlatformTransactionManager transactions) {
        this.waves = waves;
        this.store = store;
        this.opening = opening;
        this.workflow = workflow;
        this.notBegun = notBegun;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Optional<String> beginNext(String after) {
        Set<String> begun = store.waves();
        List<WaveDate> due = waves.dates().stream()
                .filter(wave -> wave.daysToGo() <= 0 && !begun.contains(wave.id()))
                .filter(wave -> wave.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(WaveDate::id))
                .toList();
        due.stream().findFirst().ifPresent(this::tryToBegin);
        return due.size() > 1 ? Optional.of(due.get(0).id()) : Optional.empty();
    }

    @Override
    public String begin(String waveId) {
        return store.ofWave(waveId).map(StoredReview::id).orElseGet(() -> onEngine(opening.open(waveId)));
    }

    /** What the engine refuses is not caught: it has no savepoint. */
    private void tryToBegin(WaveDate wave) {
        Opened opened;
        try {
            opened = savepoint.execute(status -> opening.open(wave.id()));
        } catch (RuntimeException failure) {
            notBegun.keep(wave, failure);
            return;
        }
        onEngine(opened);
    }

    private String onEngine(Opened opened) {
        workflow.begin(opened.reviewId(), opened.dates());
        return opened.reviewId();
    }
}
