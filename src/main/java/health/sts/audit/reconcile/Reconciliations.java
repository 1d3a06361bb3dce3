package health.sts.audit.reconcile;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.reconcile.Comparison.Window;
import health.sts.audit.reconcile.ReconciliationRun.Counts;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the engine's history with our ledger and the exact path, each written beside the other in one transaction: a
 * difference means that somebody changed the database behind the application. Runs may overlap; none changes what it
 * compares.
 */
@Service
public class Reconciliations {

    /** How many differences of each sort a run keeps, the newest; it keeps the number of all. */
    public static final int KEPT = 20;

    /** Runs on one page. */
    public static final int PAGE = 30;

    /** A transaction that was open while the last run looked has its times and numbers from before. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final long LINES_OVERLAP = 10_000;

    private final Comparison comparison;
    private final ReconciliationStore store;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    Reconciliations(
            Comparison comparison, ReconciliationStore store, DecisionLedger ledger, CurrentActor actor, Clock clock) {
        this.comparison = comparison;
        this.store = store;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    /** Compares what finished since the last run that found no difference. */
    @Transactional
    public ReconciliationRun run() {
        return compare(store.lastAgreed()
                .map(agreed -> new Window(
                        agreed.until().minus(OVERLAP),
                        Math.max(0, agreed.lines() - LINES_OVERLAP),
                        comparison.lastLine()))
                .orElseGet(this::everything));
    }

    /** Compares everything from the beginning. */
    @Transactional
    public ReconciliationRun runOnEverything() {
        return compare(everything());
    }

    /** The newest run, if there was one. */
    @Transactional(readOnly = true)
    public Optional<ReconciliationRun> latest() {
        return store.runs(null, 1).stream().findFirst();
    }

    /** Runs, newest first, before one or from the newest on. */
    @Transactional(readOnly = true)
    public List<ReconciliationRun> runs(Long before) {
        return store.runs(before, PAGE);
    }

    /** One run. */
    @Transactional(readOnly = true)
    public Optional<ReconciliationRun> find(long id) {
        return store.find(id);
    }

    /** The newest differences that a run found. */
    @Transactional(readOnly = true)
    public List<Difference> differences(ReconciliationRun run) {
        return run.clean() ? List.of() : store.differences(run.id());
    }

    private Window everything() {
        return new Window(Instant.EPOCH, 0, comparison.lastLine());
    }

    private ReconciliationRun compare(Window window) {
        Optional<Counts> before = latest().map(ReconciliationRun::differences);
        Counts checked = comparison.checked(window);
        Counts differences = comparison.differences(window);
        String who = actor.get().userId();
        long id = store.insert(clock.instant(), who, window, checked, differences);
        if (differences.total() > 0) {
            store.insert(id, comparison.newest(window, KEPT));
        }
        if (differences.total() > 0 && !before.equals(Optional.of(differences))) {
            // A difference that stays is not told every night again.
            ledger.record(LedgerEntry.of(
                    Kind.CHANGE,
                    "reconcile",
                    "DIFFERENCES",
                    "reconciliation",
                    String.valueOf(id),
                    Map.of(
                            "tasksWithoutLine", differences.tasks(),
                            "linesWithoutTask", differences.lines(),
                            "casesWithoutPath", differences.cases())));
        }
        return store.find(id).orElseThrow();
    }
}
