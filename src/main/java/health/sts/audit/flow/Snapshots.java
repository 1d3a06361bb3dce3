package health.sts.audit.flow;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts that take seconds, taken one after the other behind the pages and kept in memory with their time. A page waits a
 * moment at most, so that where little is counted the figures are there at once.
 */
@Component
class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int MOST = 60;
    private static final Duration FRESH = Duration.ofHours(1);

    private final Map<Object, Slot> slots = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Slot> eldest) {
            return size() > MOST && !eldest.getValue().counting();
        }
    };
    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "process-figures");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;

    Snapshots(Clock clock) {
        this.clock = clock;
    }

    /**
     * The last count; begins one where there is none or it is older than an hour.
     *
     * @param moment how long to wait for the first one
     */
    <T> Counted<T> get(Object key, Class<T> type, Duration moment, Supplier<T> count) {
        Slot slot = slot(key);
        if (slot.needsCounting(clock.instant())) {
            begin(slot, count);
        }
        slot.await(moment);
        return slot.counted(type);
    }

    /** Begins a new count; the old one is shown until it is done. */
    void again(Object key, Supplier<?> count) {
        begin(slot(key), count);
    }

    private Slot slot(Object key) {
        synchronized (slots) {
            return slots.computeIfAbsent(key, absent -> new Slot());
        }
    }

    private void begin(Slot slot, Supplier<?> count) {
        synchronized (slot) {
            if (!slot.counting()) {
                slot.running = one.submit(() -> slot.fill(count, clock));
            }
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }

    private static final class Slot {

        private volatile Object value;
        private volatile Instant asOf;
        private volatile boolean failed;
        private volatile Future<?> running;

        boolean counting() {
            return running != null && !running.isDone();
        }

        boolean needsCounting(Instant now) {
            return !counting()
                    && !failed
                    && (asOf == null || asOf.isAfter(now) || asOf.plus(FRESH).isBefore(now));
        }

        void fill(Supplier<?> count, Clock clock) {
            try {
                Instant begun = clock.instant();
                value = count.get();
                asOf = begun;
                failed = false;
            } catch (RuntimeException broken) {
                LOG.warn("Process figures could not be counted", broken);
                failed = true;
            }
        }

        void await(Duration moment) {
            Future<?> work = running;
            if (value == null && work != null) {
                try {
                    work.get(moment.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException | ExecutionException stillCounting) {
                    return;
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        <T> Counted<T> counted(Class<T> type) {
            return new Counted<>(type.cast(value), asOf, counting(), failed);
        }
    }
}
