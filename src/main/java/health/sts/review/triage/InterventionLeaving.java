package health.sts.review.triage;

import health.sts.delivery.Access;
import health.sts.delivery.AccessChanged;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.WaiverEnded;
import health.sts.review.triage.InterventionStore.Membership;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Help ends for whoever leaves the wave or loses access; a waiver is access, too. */
@Component
class InterventionLeaving {

    private static final int BATCH = 1_000;

    private final InterventionStore store;
    private final InterventionJournal journal;
    private final InterventionNews news;
    private final InterventionWorkflow workflow;
    private final JdbcClient jdbc;
    private final Clock clock;

    InterventionLeaving(
            InterventionStore store,
            InterventionJournal journal,
            InterventionNews news,
            InterventionWorkflow workflow,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.news = news;
        this.workflow = workflow;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(LearnersLeft left) {
        for (int from = 0; from < left.trainingIds().size(); from += BATCH) {
            leave(left.trainingIds()
                    .subList(from, Math.min(from + BATCH, left.trainingIds().size())));
        }
    }

    @EventListener
    @Transactional
    public void on(AccessChanged changed) {
        if (changed.access() == Access.BLOCKED && !waived(changed.trainingId())) {
            leave(List.of(changed.trainingId()));
        }
    }

    /** Who had nothing but the waiver has no access now, and no other decision about it comes. */
    @EventListener
    @Transactional
    public void on(WaiverEnded ended) {
        if (blocked(ended.trainingId()) && !waived(ended.trainingId())) {
            leave(List.of(ended.trainingId()));
        }
    }

    private void leave(List<String> trainings) {
        Map<String, List<Membership>> open = store.openFor(trainings).stream()
                .collect(Collectors.groupingBy(Membership::interventionId, TreeMap::new, Collectors.toList()));
        open.forEach((id, memberships) ->
                leave(id, memberships.stream().map(Membership::trainingId).toList()));
    }

    private void leave(String id, List<String> trainings) {
        Intervention before = store.lock(id);
        int remaining = store.leave(id, trainings, clock.instant());
        List<String> gone = new ArrayList<>(store.members(id).stream()
                .filter(member -> trainings.contains(member.trainingId()))
                .map(InterventionMember::userId)
                .toList());
        gone.forEach(user -> journal.add(id, InterventionEventKind.LEFT, user, null, null));
        // What the trainer has done already is still confirmed, since the hours count.
        if (remaining == 0 && before.state() == InterventionState.OPEN) {
            Intervention ended = before.ended(InterventionState.LEFT, clock.instant());
            store.update(ended);
            news.left(ended);
            workflow.end(id);
        }
    }

    private boolean blocked(String trainingId) {
        return jdbc.sql("select count(*) from learner_training where id = :training and access = 'BLOCKED'")
                        .param("training", trainingId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean waived(String trainingId) {
        return jdbc.sql(
                                """
                                select count(*) from access_waiver
                                 where training_id = :training and state = 'GRANTED' and ends_at > :now
                                """)
                        .param("training", trainingId)
                        .param("now", SqlTime.of(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
