package health.sts.delivery.training;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refreshers from the rows of learners. A request and its case begin together, so nobody is asked without a task. */
@Service
@Transactional
class YearlyRefreshers implements Refreshers {

    private static final String DUE =
            """
            select t.id, t.user_id, coalesce(t.refresher_at, t.passed_at) as proven_at,
                   (select max(r.id) from refresher_request r
                     where r.training_id = t.id and r.asked_at >= coalesce(t.refresher_at, t.passed_at)) as request_id
              from learner_training t
             where t.id > :after and t.wave_id in (:waves) and t.state <> 'LEFT'
               and t.passed_at < :before and (t.refresher_at is null or t.refresher_at < :before)
               and not exists (select 1 from certificate c
                                where c.physician_id = t.physician_id and c.certified_at >= :before)
               and not exists (select 1 from refresher_request r where r.training_id = t.id and r.told_at >= :told
                                  and r.asked_at >= coalesce(t.refresher_at, t.passed_at))
             order by t.id limit :most
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LearnerRows rows;
    private final LearnerWorkflow workflow;
    private final Notices notices;
    private final Mailbox mailbox;
    private final Clock clock;

    YearlyRefreshers(
            JdbcClient jdbc,
            JdbcTemplate batches,
            LearnerRows rows,
            LearnerWorkflow workflow,
            Notices notices,
            Mailbox mailbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.workflow = workflow;
        this.notices = notices;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** @param requestId what was asked before and is open, or null */
    private record Due(String trainingId, String userId, Instant provenAt, String requestId) {

        boolean fresh() {
            return requestId == null;
        }
    }

    @Override
    public Round askNext(Collection<String> waveIds, Instant provenBefore, Instant toldBefore, String after, int most) {
        List<Due> due = waveIds.isEmpty() ? List.of() : due(waveIds, provenBefore, toldBefore, after, most);
        if (due.isEmpty()) {
            return new Round(0, 0, Optional.empty());
        }
        List<Due> asked = due.stream().filter(Due::fresh).toList();
        List<Due> again = due.stream().filter(one -> !one.fresh()).toList();
        remember(asked, again, clock.instant());
        workflow.refreshAll(rows.of(due.stream().map(Due::trainingId).toList()));
        tell(asked, "Your last proof of training is more than a year old. Choose a refresher.");
        tell(again, "Your yearly refresher still waits for you. Choose one.");
        return new Round(
                asked.size(),
                again.size(),
                due.size() < most
                        ? Optional.empty()
                        : Optional.of(due.get(due.size() - 1).trainingId()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> asked(Collection<String> trainingIds) {
        if (trainingIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql(
                        """
                        select t.id from learner_training t where t.id in (:ids) and exists (
                            select 1 from refresher_request r where r.training_id = t.id
                               and (t.refresher_at is null or t.refresher_at < r.asked_at))
                        """)
                .param("ids", trainingIds)
                .query(String.class)
                .list());
    }

    private List<Due> due(Collection<String> waves, Instant before, Instant told, String after, int most) {
        return jdbc.sql(DUE)
                .param("after", after)
                .param("waves", waves)
                .param("before", SqlTime.of(before))
                .param("told", SqlTime.of(told))
                .param("most", most)
                .query((row, i) -> new Due(
                        row.getString("id"),
                        row.getString("user_id"),
                        SqlTime.read(row, "proven_at"),
                        row.getString("request_id")))
                .list();
    }

    private void remember(List<Due> asked, List<Due> again, Instant now) {
        batches.batchUpdate(
                "insert into refresher_request (id, training_id, proven_at, asked_at, told_at) values (?, ?, ?, ?, ?)",
                asked.stream()
                        .map(one -> new Object[] {
                            Ids.next("RFR"),
                            one.trainingId(),
                            SqlTime.of(one.provenAt()),
                            SqlTime.of(now),
                            SqlTime.of(now)
                        })
                        .toList());
        if (!again.isEmpty()) {
            jdbc.sql("update refresher_request set told_at = :now where id in (:ids)")
                    .param("now", SqlTime.of(now))
                    .param("ids", again.stream().map(Due::requestId).toList())
                    .update();
        }
    }

    private void tell(List<Due> people, String sentence) {
        if (people.isEmpty()) {
            return;
        }
        List<String> users = people.stream().map(Due::userId).toList();
        notices.tell(users, sentence, "/training/mine", null);
        mailbox.write(
                users,
                "Your training: yearly refresher",
                sentence + "\n\nSee the sessions that fit you under /training/mine",
                null);
    }
}
