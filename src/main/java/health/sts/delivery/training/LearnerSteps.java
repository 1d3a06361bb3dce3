package health.sts.delivery.training;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.delivery.Learner;
import health.sts.delivery.TrainingState;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ends of a training. */
@Component
@Transactional
class LearnerSteps implements TrainingSteps {

    private final Learners learners;
    private final JdbcClient jdbc;
    private final TrainingNews news;
    private final DecisionLedger ledger;
    private final Clock clock;

    LearnerSteps(Learners learners, JdbcClient jdbc, TrainingNews news, DecisionLedger ledger, Clock clock) {
        this.learners = learners;
        this.jdbc = jdbc;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void completed(String trainingId) {
        end(trainingId, TrainingState.COMPLETED, null);
    }

    @Override
    public void notProficient(String trainingId) {
        Learner learner = end(
                trainingId,
                TrainingState.NOT_PROFICIENT,
                "The proficiency test was not passed, also after coaching and another class.");
        news.notProficient(learner);
    }

    private Learner end(String trainingId, TrainingState end, String reason) {
        Learner learner = learners.lock(trainingId);
        if (learner.state().ended()) {
            throw Refusal.conflict("This training is over: it is “%s”. Nothing was changed."
                    .formatted(learner.state().title()));
        }
        jdbc.sql(
                        """
                        update learner_training
                           set state = :state, state_since = cast(:now as timestamp with time zone),
                               ended_reason = :reason, version = version + 1
                         where id = :id
                        """)
                .param("id", trainingId)
                .param("state", end.name())
                .param("reason", reason)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("attempts", learner.attempts());
        content.put(
                "passedAt",
                learner.passedAt() == null ? null : learner.passedAt().toString());
        ledger.record(
                new LedgerEntry(Kind.RULE, "endTraining", end.name(), "training", trainingId, trainingId, content));
        return learner;
    }
}
