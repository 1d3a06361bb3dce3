package health.sts.delivery.training;

import health.sts.delivery.TrainingState;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learners whose case waits to begin, or to be looked at anew. What one node has taken another passes over. */
@Component
class CaseQueue {

    private final JdbcClient jdbc;

    CaseQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest that have not begun, locked until the transaction ends. */
    List<String> requested(Collection<String> without, int most) {
        return jdbc.sql(
                        """
                        select id from learner_training where state = :requested and id not in (:without)
                         order by created_at, id limit :most for update skip locked
                        """)
                .param("requested", TrainingState.REQUESTED.name())
                .param("without", orNone(without))
                .param("most", most)
                .query(String.class)
                .list();
    }

    void begun(Collection<String> trainingIds, Instant now) {
        jdbc.sql(
                        """
                        update learner_training
                           set state = :training, state_since = cast(:now as timestamp with time zone),
                               version = version + 1
                         where id in (:ids)
                        """)
                .param("training", TrainingState.TRAINING.name())
                .param("now", SqlTime.of(now))
                .param("ids", trainingIds)
                .update();
    }

    /** Some of moved waves, locked until the transaction ends. */
    List<String> toLookAt(Collection<String> without, int most) {
        return jdbc.sql(
                        """
                        select id from learner_training where look_again = true and id not in (:without)
                         order by id limit :most for update skip locked
                        """)
                .param("without", orNone(without))
                .param("most", most)
                .query(String.class)
                .list();
    }

    void lookedAt(Collection<String> trainingIds) {
        jdbc.sql("update learner_training set look_again = false, version = version + 1 where id in (:ids)")
                .param("ids", trainingIds)
                .update();
    }

    private static Collection<String> orNone(Collection<String> ids) {
        return ids.isEmpty() ? Set.of("") : ids;
    }
}
