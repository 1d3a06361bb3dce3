package health.sts.delivery.access;

import health.sts.accountability.AfterCommit;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.access.AccessMessage.State;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages to the access system, and what may be done about those that could not be delivered: sent again as they are. */
@Service
@Transactional
public class AccessMessages {

    /** Messages on one page. */
    public static final int PAGE = 50;

    private final AccessMessageStore store;
    private final AccessDispatcher dispatcher;
    private final Webhook webhook;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccessMessages(
            AccessMessageStore store,
            AccessDispatcher dispatcher,
            Webhook webhook,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.webhook = webhook;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** One page, newest first, and one row more where there are more. */
    @Transactional(readOnly = true)
    public List<AccessMessage> page(State state, String before) {
        return store.list(state, before, PAGE + 1);
    }

    /** How many messages are where. */
    @Transactional(readOnly = true)
    public Map<State, Long> counts() {
        return store.counts();
    }

    /** Sends a message again that was not deliverable or was kept; CMIO and administrators. */
    public void again(String messageId) {
        Actor me = currentActor.get();
        if (!me.is(Role.CMIO) && !me.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("Only the CMIO and administrators send messages to the access system again.");
        }
        AccessMessage message =
                store.find(messageId).orElseThrow(() -> Refusal.notFound("There is no message " + messageId + "."));
        if (!webhook.isConfigured()) {
            throw Refusal.conflict(
                    "No address of an access system is set, so nothing can be sent. Set sts.access.webhook.url first.");
        }
        if (!store.again(messageId, clock.instant())) {
            throw Refusal.conflict(
                    message.state() == State.QUEUED || message.state() == State.SENT
                            ? "This message is being sent or was delivered already."
                            : "A newer message about this learner was delivered since, so this one would tell the access system something old. Nothing needs to be done.");
        }
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.CHANGE,
                "sendAccessMessageAgain",
                "QUEUED",
                "accessMessage",
                messageId,
                message.trainingId(),
                Map.of("kind", message.kind().name(), "attemptsBefore", message.attempts())));
        AfterCommit.run(dispatcher::soon);
    }
}
