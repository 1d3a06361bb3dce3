package health.sts.delivery.training;

import health.sts.delivery.LearnerChanged;
import health.sts.shared.SqlTime;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each fact is one statement that changes nothing where it says nothing new; only a change is announced. */
@Component
@Transactional
class LearnerFacts implements TrainingFacts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LearnerFacts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void privacyDone(String trainingId, Instant at) {
        earliest("privacy_at", trainingId, at, "Privacy module completed");
    }

    @Override
    public void elearningDone(String trainingId, Instant at) {
        earliest("elearning_at", trainingId, at, "E-learning completed");
    }

    @Override
    public void classAttended(String trainingId, Instant at) {
        earliest("class_at", trainingId, at, "Class attended");
    }

    @Override
    public void labDone(String trainingId, Instant at) {
        earliest("lab_at", trainingId, at, "Personalisation lab done");
    }

    /** Unlike the others the newest counts: a refresher is only worth something after the pass that it refreshes. */
    @Override
    public void refresherAttended(String trainingId, Instant at) {
        put("refresher_at", "<", trainingId, at, "Refresher attended");
    }

    @Override
    public void tested(String trainingId, int attempts, Instant passedAt) {
        int changed = jdbc.sql(
                        """
                        update learner_training
                           set attempts = :attempts, passed_at = cast(:at as timestamp with time zone),
                               version = version + 1
                         where id = :id
                           and (attempts <> :attempts
                                or passed_at is distinct from cast(:at as timestamp with time zone))
                        """)
                .param("id", trainingId)
                .param("attempts", attempts)
                .param("at", SqlTime.of(passedAt))
                .update();
        announce(changed, trainingId, passedAt == null ? "Proficiency test not passed" : "Proficiency test passed");
    }

    @Override
    public void waveMoved(String waveId) {
        jdbc.sql(
                        """
                        update learner_training set look_again = true, version = version + 1
                         where wave_id = :wave and state <> 'LEFT' and look_again = false
                        """)
                .param("wave", waveId)
                .update();
    }

    private void earliest(String column, String trainingId, Instant at, String what) {
        put(column, ">", trainingId, at, what);
    }

    private void put(String column, String worse, String trainingId, Instant at, String what) {
        String sql =
                """
                update learner_training set %1$s = cast(:at as timestamp with time zone), version = version + 1
                 where id = :id and (%1$s is null or %1$s %2$s cast(:at as timestamp with time zone))
                """
                        .formatted(column, worse);
        announce(
                jdbc.sql(sql)
                        .param("id", trainingId)
                        .param("at", SqlTime.of(at))
                        .update(),
                trainingId,
                what);
    }

    private void announce(int changed, String trainingId, String what) {
        if (changed > 0) {
            events.publishEvent(new LearnerChanged(trainingId, what));
        }
    }
}
