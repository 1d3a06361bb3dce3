package health.sts.accountability.deputies;

import health.sts.accountability.Deputies.DeputyView;
import health.sts.accountability.Notices;
import health.sts.accountability.deputies.DeputyStore.Offer;
import health.sts.engine.Identities;
import health.sts.engine.TaskDesk;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Offers a deputy the open tasks when the period begins and takes the offers back when it ends. */
@Component
class DeputyTurnover {

    private static final Logger LOG = LoggerFactory.getLogger(DeputyTurnover.class);

    private final DeputyStore store;
    private final TaskDesk desk;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Identities identities;

    DeputyTurnover(
            DeputyStore store,
            TaskDesk desk,
            Notices notices,
            TransactionOperations transactions,
            Clock clock,
            Identities identities) {
        this.store = store;
        this.desk = desk;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.identities = identities;
    }

    /** Each period in a transaction of its own; what fails is tried again at the next run. */
    @Scheduled(
            initialDelayString = "${sts.deputies.turnover-every:PT1M}",
            fixedDelayString = "${sts.deputies.turnover-every:PT1M}")
    void run() {
        store.toOffer(clock.instant()).forEach(each -> apart(each, this::begin));
        store.toClose(clock.instant()).forEach(each -> apart(each, this::close));
    }

    /** Offers the open tasks, in the caller's transaction. */
    void begin(DeputyView deputyship) {
        if (!store.becomes(deputyship.id(), "OFFERED")) {
            return;
        }
        List<Offer> offers = store.tasksToOffer(deputyship).stream()
                .map(taskId -> new Offer(deputyship.id(), taskId))
                .toList();
        notices.tell(
                Set.of(deputyship.deputy()),
                "You stand in for %s; %d open tasks were offered to you."
                        .formatted(
                                identities
                                        .names(Set.of(deputyship.principal()))
                                        .getOrDefault(deputyship.principal(), deputyship.principal()),
                                offers.size()),
                "/deputies",
                null);
        offers.forEach(offer -> desk.offer(offer.taskId(), deputyship.deputy()));
        store.insertOffers(offers);
    }

    /** Takes the offers back, in the caller's transaction. */
    void close(DeputyView deputyship) {
        if (store.becomes(deputyship.id(), "CLOSED")) {
            store.removeOffers(deputyship.id()).forEach(taskId -> desk.withdraw(taskId, deputyship.deputy()));
        }
    }

    private void apart(DeputyView deputyship, Consumer<DeputyView> turn) {
        try {
            transactions.executeWithoutResult(status -> turn.accept(deputyship));
        } catch (RuntimeException failure) {
            LOG.error("Deputyship {} could not be turned over; tried again at the next run", deputyship.id(), failure);
        }
    }
}
