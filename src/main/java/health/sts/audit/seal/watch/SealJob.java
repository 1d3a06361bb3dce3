package health.sts.audit.seal.watch;

import health.sts.audit.seal.Look;
import health.sts.audit.seal.SealSettings;
import health.sts.audit.seal.Sealer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals every second on a thread of its own, so that a slow mail server cannot make it late. Ends after the web server,
 * with a last turn.
 */
@Component
class SealJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealJob.class);
    private static final int LONGEST_TURN_SECONDS = 20;

    private final Sealer sealer;
    private final HeadKeeper heads;
    private final SealState state;
    private final SealSettings settings;
    private ScheduledExecutorService thread;

    SealJob(Sealer sealer, HeadKeeper heads, SealState state, SealSettings settings) {
        this.sealer = sealer;
        this.heads = heads;
        this.state = state;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.running()) {
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread sealing = new Thread(work, "sealer");
                sealing.setDaemon(true);
                return sealing;
            });
            long every = settings.every().toMillis();
            thread.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_TURN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A turn of sealing takes long; the node stops and another goes on");
            } else {
                turn();
                heads.keepLast();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Before the web server at the start, after it at the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One turn; whatever fails is tried again at the next. */
    void turn() {
        boolean wasWell = state.fault() == null;
        try {
            Look look = sealer.turn();
            state.saw(look);
            if (!wasWell) {
                LOG.info("Sealing goes on");
            }
            heads.keep(look);
        } catch (RuntimeException failed) {
            state.failed(failed);
            if (wasWell) {
                LOG.error("Sealing failed and is tried again every {}", settings.every(), failed);
            }
        }
    }
}
