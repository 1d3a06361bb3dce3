package health.sts.review.usage;

import health.sts.engine.Acting;
import health.sts.review.usage.UsageLoad.State;
import health.sts.shared.BackgroundWork;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on files, as the person who asked for it: a small one at once, a large one behind the pages, one at a time. */
@Component
class UsageRun implements BackgroundWork, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UsageRun.class);
    private static final int LONGEST_FAULT = 500;

    private final UsageWork work;
    private final UsageLoadStore loads;
    private final UsageSettings settings;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Map<String, Progress> underWay = new ConcurrentHashMap<>();
    private final ExecutorService behind = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "usage-load");
        thread.setDaemon(true);
        return thread;
    });

    /** A node that goes down leaves its file as it is; another, or the next start, goes on with it. */
    private volatile boolean closing;

    UsageRun(
            UsageWork work,
            UsageLoadStore loads,
            UsageSettings settings,
            Acting acting,
            TransactionTemplate transaction) {
        this.work = work;
        this.loads = loads;
        this.settings = settings;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** Checks a file; does nothing where somebody is at it. */
    void check(UsageLoad load, String by, Runnable then) {
        String runner = claim(load.id(), State.CHECKING, State.CHECKING);
        if (runner != null) {
            begin(load, by, runner, "Checking ", () -> {
                work.check(load, runner, done -> progress(load.id(), done));
                then.run();
            });
        }
    }

    /** Loads a checked file, or goes on with an interrupted one; a conflict where another file is being loaded. */
    void load(UsageLoad load, String by, String reason) {
        String runner = transaction.execute(status -> {
            if (!loads.takeTurn(load.id())) {
                throw Refusal.conflict("Another file is being loaded. Load this one when it is done.");
            }
            String mine = claim(load.id(), State.CHECKED, State.LOADING);
            if (mine != null) {
                loads.reason(load.id(), reason, load.sha256());
            }
            return mine;
        });
        if (runner != null) {
            UsageLoad claimed = loads.find(load.id()).orElseThrow();
            begin(
                    claimed,
                    by,
                    runner,
                    "Loading ",
                    () -> work.load(claimed, runner, by, done -> progress(load.id(), done)));
        }
    }

    @Override
    public List<Progress> underWay() {
        return List.copyOf(underWay.values());
    }

    @Override
    public void destroy() {
        closing = true;
        behind.shutdownNow();
    }

    private String claim(String id, State from, State to) {
        String runner = UUID.randomUUID().toString();
        return loads.claim(id, from, to, runner) ? runner : null;
    }

    private void begin(UsageLoad load, String by, String runner, String doing, Runnable steps) {
        if (load.bytes() <= settings.atOnce().toBytes()) {
            go(load, runner, steps);
            return;
        }
        underWay.put(load.id(), new Progress("Figures of EHR use", 0, load.lines(), doing + load.fileName()));
        behind.execute(() -> {
            try {
                acting.as(by, () -> go(load, runner, steps));
            } finally {
                underWay.remove(load.id());
            }
        });
    }

    private void go(UsageLoad load, String runner, Runnable steps) {
        try {
            steps.run();
        } catch (RunTakenOver other) {
            LOG.warn("Another run goes on with load {} of EHR use", load.id());
        } catch (Refusal refusal) {
            stop(load.id(), runner, refusal.getMessage());
        } catch (RuntimeException fault) {
            if (closing) {
                LOG.warn("Load {} of EHR use was interrupted and can be started again", load.id());
                return;
            }
            LOG.error("Load {} of EHR use stopped", load.id(), fault);
            stop(
                    load.id(),
                    runner,
                    "Something went wrong on our side, and nothing of this file counts. Send it again; if it happens again, tell the administrators.");
        }
    }

    private void stop(String id, String runner, String fault) {
        transaction.executeWithoutResult(status -> {
            loads.stopped(id, runner, fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)));
            loads.giveTurn(id);
        });
    }

    private void progress(String id, int done) {
        underWay.computeIfPresent(
                id,
                (key, before) -> new Progress(before.name(), done, Math.max(done, before.total()), before.sentence()));
    }
}
