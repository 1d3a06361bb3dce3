package health.sts.delivery.access;

import health.sts.delivery.access.AccessMessage.State;
import health.sts.delivery.access.Webhook.Undelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, each message under a short lease and those about one learner in order. One that keeps failing waits
 * longer each time and then counts as not deliverable, and the next about the learner goes on.
 */
@Component
class AccessDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(AccessDispatcher.class);
    private static final int BATCH = 100;
    /** After so many failures in a row the access system is away, and the rest waits for the next round. */
    private static final int ENOUGH = 3;

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final AccessMessageStore store;
    private final Webhook webhook;
    private final WebhookSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final AtomicBoolean planned = new AtomicBoolean();

    AccessDispatcher(
            AccessMessageStore store, Webhook webhook, WebhookSettings settings, TaskScheduler scheduler, Clock clock) {
        this.store = store;
        this.webhook = webhook;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sends soon on another thread; many calls in a row plan one round. */
    void soon() {
        if (planned.compareAndSet(false, true)) {
            scheduler.schedule(
                    () -> {
                        planned.set(false);
                        run();
                    },
                    Instant.EPOCH);
        }
    }

    @Scheduled(
            initialDelayString = "${sts.access.webhook.every:PT30S}",
            fixedDelayString = "${sts.access.webhook.every:PT30S}")
    void run() {
        if (!webhook.isConfigured()) {
            return;
        }
        int failures = 0;
        boolean progress = true;
        while (progress && failures < ENOUGH) {
            progress = false;
            for (AccessMessage message : store.due(clock.instant(), BATCH)) {
                if (failures < ENOUGH && attempt(message)) {
                    progress = true;
                    failures = 0;
                } else {
                    failures++;
                }
            }
        }
    }

    private boolean attempt(AccessMessage message) {
        Instant now = clock.instant();
        if (!store.claim(message.id(), now, now.plus(LEASE))) {
            return false;
        }
        try {
            webhook.deliver(message, now);
            store.sent(message.id(), clock.instant());
            return true;
        } catch (Undelivered failure) {
            int tried = message.attempts() + 1;
            boolean last = tried >= settings.attempts();
            LOG.warn(
                    "Access message {} was not delivered, attempt {} of {}: {}",
                    message.id(),
                    tried,
                    settings.attempts(),
                    failure.getMessage());
            store.failed(
                    message.id(),
                    last ? State.DEAD : State.QUEUED,
                    now.plus(WAITS.get(Math.min(tried, WAITS.size()) - 1)),
                    failure.getMessage());
            return false;
        }
    }
}
