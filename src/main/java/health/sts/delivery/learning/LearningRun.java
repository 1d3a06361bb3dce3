package health.sts.delivery.learning;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.learning.ImportedLine.Fate;
import health.sts.delivery.learning.LearningImportStore.Done;
import health.sts.delivery.learning.LearningImportStore.Loaded;
import health.sts.delivery.learning.LearningJudge.Judged;
import health.sts.engine.Acting;
import health.sts.shared.Actor;
import health.sts.shared.BackgroundWork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the lines of a file that is applied: a small one at once, a large one behind the pages, one at a time. */
@Component
class LearningRun implements BackgroundWork, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LearningRun.class);
    private static final int SMALL = 200;
    private static final int CHUNK = 50;

    private final LearningTaker taker;
    private final LearningImportStore store;
    private final DecisionLedger ledger;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Progress> underWay = new ConcurrentHashMap<>();
    private final ExecutorService behind = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "learning-import");
        thread.setDaemon(true);
        return thread;
    });

    LearningRun(
            LearningTaker taker,
            LearningImportStore store,
            DecisionLedger ledger,
            Acting acting,
            TransactionTemplate transaction,
            Clock clock) {
        this.taker = taker;
        this.store = store;
        this.ledger = ledger;
        this.acting = acting;
        this.transaction = transaction;
        this.clock = clock;
    }

    void start(Loaded file, Actor me, List<Judged> lines) {
        if (lines.size() <= SMALL) {
            go(file, me, lines);
        } else {
            begin(file, lines.size());
            behind.execute(() -> {
                try {
                    acting.as(me.userId(), () -> go(file, me, lines));
                } catch (RuntimeException fault) {
                    LOG.error("Learning import {} stopped; loading the file again goes on", file.id(), fault);
                } finally {
                    underWay.remove(file.id());
                }
            });
        }
    }

    @Override
    public List<Progress> underWay() {
        return List.copyOf(underWay.values());
    }

    @Override
    public void destroy() {
        behind.shutdownNow();
    }

    static Map<Fate, Integer> count(List<ImportedLine> lines) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        lines.forEach(line -> counts.merge(line.fate(), 1, Integer::sum));
        return counts;
    }

    private void go(Loaded file, Actor me, List<Judged> judged) {
        List<ImportedLine> settled = new ArrayList<>(judged.stream()
                .map(Judged::line)
                .filter(line -> line.fate() != Fate.NEW)
                .toList());
        transaction.executeWithoutResult(status -> store.insert(file.id(), settled));
        List<Judged> completions = new ArrayList<>();
        for (Judged one : judged) {
            if (one.line().fate() != Fate.NEW) {
                continue;
            }
            if (one.read().item() == LearningItem.TEST) {
                settled.add(taker.take(file.id(), one));
            } else {
                completions.add(one);
            }
            if (completions.size() == CHUNK) {
                settled.addAll(taker.takeAll(file.id(), completions));
                completions.clear();
            }
            progress(file, settled.size());
        }
        if (!completions.isEmpty()) {
            settled.addAll(taker.takeAll(file.id(), completions));
        }
        transaction.executeWithoutResult(status -> close(file, me, settled.size(), count(settled)));
    }

    private void begin(Loaded file, int total) {
        underWay.put(
                file.id(),
                new Progress("Learning records", 0, total, "Recording what the LMS reports in " + file.fileName()));
    }

    private void progress(Loaded file, int done) {
        underWay.computeIfPresent(
                file.id(), (id, before) -> new Progress(before.name(), done, before.total(), before.sentence()));
    }

    private void close(Loaded file, Actor me, int lines, Map<Fate, Integer> counts) {
        Done done = new Done(
                file.id(),
                file.fileName(),
                file.sha256(),
                lines,
                counts.getOrDefault(Fate.TAKEN, 0),
                counts.getOrDefault(Fate.KNOWN, 0),
                counts.getOrDefault(Fate.REFUSED, 0),
                me.userId(),
                clock.instant());
        store.insert(done);
        store.forget(file.id());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", done.fileName());
        content.put("sha256", done.sha256());
        content.put("lines", done.lines());
        content.put("recorded", done.taken());
        content.put("known", done.known());
        content.put("refused", done.refused());
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.IMPORT, "importLearning", "APPLIED", "learningImport", done.id(), content));
    }
}
