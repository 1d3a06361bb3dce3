package health.sts.delivery.access;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.delivery.access.AccessDecisions.Decision;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of decisions; they are added and never changed, which the database keeps too. */
@Component
class AccessStore {

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision with its place among those about the learner. */
    record Numbered(int number, Decision decision) {}

    Optional<Numbered> newest(String trainingId) {
        return jdbc.sql("select * from access_decision where training_id = :id order by number desc limit 1")
                .param("id", trainingId)
                .query((row, n) -> new Numbered(row.getInt("number"), decision(row, n)))
                .optional();
    }

    List<Decision> of(String trainingId) {
        return jdbc.sql("select * from access_decision where training_id = :id order by number desc")
                .param("id", trainingId)
                .query(AccessStore::decision)
                .list();
    }

    void insert(String id, int number, String waveId, Decision decision) {
        jdbc.sql(
                        """
                        insert into access_decision (id, training_id, number, wave_id, access, missing, sentence, facts,
                            rule, decided_at)
                        values (:id, :training, :number, :wave, :access, :missing, :sentence, :facts, :rule, :at)
                        """)
                .param("id", id)
                .param("training", decision.trainingId())
                .param("number", number)
                .param("wave", waveId)
                .param("access", decision.access().name())
                .param("missing", decision.missing().name())
                .param("sentence", decision.sentence())
                .param("facts", decision.facts())
                .param("rule", decision.rule())
                .param("at", SqlTime.of(decision.decidedAt()))
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("training_id"),
                Access.valueOf(row.getString("access")),
                MissingStep.valueOf(row.getString("missing")),
                row.getString("sentence"),
                row.getString("facts"),
                row.getString("rule"),
                SqlTime.read(row, "decided_at"));
    }
}
