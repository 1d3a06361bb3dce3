package health.sts.delivery.booking;

import health.sts.accountability.AfterCommit;
import health.sts.delivery.DeliverySettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows up what others changed about sessions and learners: each session in a transaction of its own once theirs has
 * held, since they lock in another order. What a failure leaves behind is found in the tables and done a minute later.
 */
@Component
class WaitingLists {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLists.class);

    private final SeatRows rows;
    private final SeatReleases releases;
    private final DeliverySettings settings;
    private final Clock clock;
    private final TransactionTemplate apart;

    WaitingLists(
            SeatRows rows,
            SeatReleases releases,
            DeliverySettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.releases = releases;
        this.settings = settings;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Fills the session from its waiting list once the caller's transaction has held. */
    void fillSoon(String sessionId) {
        AfterCommit.run(() -> quietly(sessionId, () -> releases.fill(sessionId)));
    }

    /** Takes learners out of sessions in which they no longer belong, once the caller's transaction has held. */
    void releaseSoon(Collection<String> trainingIds) {
        AfterCommit.run(() -> new TreeSet<>(trainingIds).forEach(this::release));
    }

    /** Everything that was left behind, and seats that nobody took before booking closed. */
    void tidy() {
        Instant now = clock.instant();
        rows.ofLeavers(now).forEach(this::release);
        for (String sessionId : rows.toFill(settings.strikes(), now, now.plus(settings.bookingCloses()))) {
            quietly(sessionId, () -> releases.fill(sessionId));
        }
    }

    private void release(String trainingId) {
        List<HeldSeat> held = apart.execute(status -> rows.openOf(trainingId));
        held.forEach(one -> quietly(one.sessionId(), () -> releases.releaseMisfit(trainingId, one.sessionId())));
    }

    private void quietly(String sessionId, Runnable work) {
        try {
            apart.executeWithoutResult(status -> work.run());
        } catch (RuntimeException failure) {
            LOG.error("Seats of session {} could not be followed up; tried again in a minute", sessionId, failure);
        }
    }
}
