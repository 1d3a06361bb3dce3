package health.sts.delivery.access;

import health.sts.accountability.AfterCommit;
import health.sts.accountability.CommitBatch;
import health.sts.delivery.Learner;
import health.sts.delivery.access.AccessDecisions.Decision;
import health.sts.delivery.access.AccessMessage.Kind;
import health.sts.delivery.access.AccessMessage.State;
import health.sts.delivery.access.AccessMessageStore.Fresh;
import health.sts.delivery.training.Learners;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the access system is told beside the act that caused it, and has it sent after the commit. */
@Component
@Transactional
class AccessOutbox implements AccessFeed {

    private final Learners learners;
    private final AccessMessageStore store;
    private final AccessDispatcher dispatcher;
    private final Webhook webhook;
    private final Clock clock;
    private final CommitBatch<Fresh> batch;

    AccessOutbox(
            Learners learners, AccessMessageStore store, AccessDispatcher dispatcher, Webhook webhook, Clock clock) {
        this.learners = learners;
        this.store = store;
        this.dispatcher = dispatcher;
        this.webhook = webhook;
        this.clock = clock;
        this.batch = new CommitBatch<>(this::write);
    }

    void decided(Learner learner, Kind kind, String decisionId, Decision decision) {
        Map<String, Object> content = about(learner, kind, decision.decidedAt());
        content.put("access", decision.access().name());
        content.put("missing", decision.missing().name());
        content.put("sentence", decision.sentence());
        content.put("decision", decisionId);
        add(learner, kind, content, decision.decidedAt());
    }

    @Override
    public void waived(String trainingId, String waiverId, Instant until) {
        Learner learner = learners.get(trainingId);
        Instant now = clock.instant();
        Map<String, Object> content = about(learner, Kind.WAIVED, now);
        content.put("access", learner.access().name());
        content.put("missing", learner.missing().name());
        content.put("waiver", waiverId);
        content.put("until", until.toString());
        add(learner, Kind.WAIVED, content, now);
    }

    @Override
    public void waiverEnded(String trainingId, String waiverId, String reason) {
        Learner learner = learners.get(trainingId);
        Instant now = clock.instant();
        Map<String, Object> content = about(learner, Kind.WAIVER_ENDED, now);
        content.put("access", learner.access().name());
        content.put("missing", learner.missing().name());
        content.put("waiver", waiverId);
        content.put("reason", reason);
        add(learner, Kind.WAIVER_ENDED, content, now);
    }

    private static Map<String, Object> about(Learner learner, Kind kind, Instant at) {
        Map<String, Object> content = new HashMap<>();
        content.put("kind", kind.name());
        content.put("training", learner.trainingId());
        content.put("wave", learner.waveId());
        content.put("physician", learner.physicianId());
        content.put("user", learner.userId());
        content.put("at", at.toString());
        return content;
    }

    private void add(Learner learner, Kind kind, Map<String, Object> content, Instant at) {
        String id = Ids.next("ACM");
        content.put("message", id);
        State state = webhook.isConfigured() ? State.QUEUED : State.KEPT;
        batch.add(new Fresh(id, learner.trainingId(), kind, AccessFacts.canonical(content), state, at));
    }

    private void write(List<Fresh> messages) {
        store.insert(messages);
        if (webhook.isConfigured()) {
            AfterCommit.run(dispatcher::soon);
        }
    }
}
