package health.sts.audit.verification;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Verdict;
import health.sts.engine.Acting;
import health.sts.shared.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one check of the whole ledger that this node runs at a time, behind the pages, for the person who began it. */
@Component
public class RunningCheck implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunningCheck.class);
    private static final int LONGEST = 1_000;

    private final AtomicReference<State> state = new AtomicReference<>();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final WholeLedger whole;
    private final VerdictStore verdicts;
    private final DecisionLedger ledger;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunningCheck(
            WholeLedger whole,
            VerdictStore verdicts,
            DecisionLedger ledger,
            Acting acting,
            TransactionTemplate transaction,
            Clock clock) {
        this.whole = whole;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    Optional<State> state() {
        return Optional.ofNullable(state.get());
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    boolean begin(Outside outside, String by, long records) {
        if (!state.compareAndSet(null, new State(by, clock.instant(), 0, records))) {
            return false;
        }
        failure.set(null);
        Thread thread = new Thread(() -> run(outside, by), "ledger-check-of-all");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    private void run(Outside outside, String by) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        try {
            Verdict verdict = whole.check(outside, read -> state.updateAndGet(now -> now.at(read)));
            keep(kept(verdict, at, Duration.ofNanos(System.nanoTime() - begun), by));
        } catch (RuntimeException failed) {
            LOG.error("The check of the whole ledger could not be finished", failed);
            failure.set("The check could not be finished. The log of the application says why.");
        } finally {
            state.set(null);
        }
    }

    private void keep(KeptVerdict verdict) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sentence", verdict.sentence());
        content.put("failures", verdict.failures());
        content.put("records", verdict.records());
        content.put("batches", verdict.batches());
        content.put("headsKeptOutside", verdict.heads());
        content.put("newestHead", verdict.newestHead());
        acting.as(
                verdict.checkedBy(),
                () -> transaction.executeWithoutResult(status -> {
                    verdicts.insert(verdict);
                    ledger.record(
                            LedgerEntry.of(Kind.READ, "verifyLedger", verdict.verdict(), "ledger", null, content));
                }));
    }

    private static KeptVerdict kept(Verdict verdict, Instant at, Duration took, String by) {
        String sentence = verdict.sentence();
        return new KeptVerdict(
                at,
                took,
                by,
                verdict.word(),
                sentence.substring(0, Math.min(sentence.length(), LONGEST)),
                verdict.failures(),
                verdict.batches(),
                verdict.records(),
                verdict.unsealed(),
                verdict.late(),
                verdict.headsChecked(),
                verdict.newest() == null ? null : verdict.newest().line());
    }

    @Override
    public List<Progress> underWay() {
        return state().map(now -> List.of(new Progress(
                        "Check of the whole ledger", Math.min(now.read, now.records), now.records, "Reading records")))
                .orElse(List.of());
    }

    /**
     * How far the check is.
     *
     * @param records how many were sealed when it began
     */
    public record State(String by, Instant since, long read, long records) {

        State at(long reached) {
            return new State(by, since, reached, records);
        }
    }
}
