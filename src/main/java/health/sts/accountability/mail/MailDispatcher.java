package health.sts.accountability.mail;

import health.sts.accountability.Mailbox.MailView;
import health.sts.accountability.Mailbox.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends queued mail, each message under a short lease. A message whose sending was interrupted is sent again under the
 * same Message-ID; one that keeps failing waits longer each time and then counts as failed.
 */
@Component
class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);
    private static final int BATCH = 100;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final MailStore store;
    private final MailServer server;
    private final MailSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;

    MailDispatcher(MailStore store, MailServer server, MailSettings settings, TaskScheduler scheduler, Clock clock) {
        this.store = store;
        this.server = server;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sends soon on another thread; the person who caused the mail does not wait for the server. */
    void soon() {
        scheduler.schedule(this::run, Instant.EPOCH);
    }

    @Scheduled(initialDelayString = "${sts.mail.every:PT1M}", fixedDelayString = "${sts.mail.every:PT1M}")
    void run() {
        if (!server.isConfigured()) {
            return;
        }
        List<String> due;
        do {
            due = store.due(clock.instant(), BATCH);
            due.forEach(this::attempt);
        } while (due.size() == BATCH);
    }

    private void attempt(String id) {
        Instant now = clock.instant();
        if (!store.claim(id, now, now.plus(LEASE))) {
            return;
        }
        MailView mail = store.find(id).orElseThrow();
        try {
            server.send(MailStore.letter(mail));
            store.sent(id, clock.instant());
        } catch (MailException failure) {
            boolean last = mail.attempts() >= settings.attempts();
            Duration wait = WAITS.get(Math.min(mail.attempts(), WAITS.size()) - 1);
            LOG.warn("Mail {} was not sent, attempt {} of {}", id, mail.attempts(), settings.attempts(), failure);
            store.failed(id, last ? State.FAILED : State.QUEUED, now.plus(wait), failure.getMessage());
        }
    }
}
