package health.sts.delivery.learning;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of attempts; they are added and never changed, which the database keeps too. */
@Component
class AttemptStore {

    private static final int SLICE = 1_000;
    private static final String ATTEMPTS =
            """
            select a.*, k.id as corrected_by from test_attempt a left join test_attempt k on k.corrects = a.id
            """;

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TestAttempt get(String id) {
        return jdbc.sql(ATTEMPTS + " where a.id = :id")
                .param("id", id)
                .query(AttemptStore::attempt)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no test result " + id + "."));
    }

    Optional<TestAttempt> ofExternalId(String externalId) {
        return externalId == null
                ? Optional.empty()
                : ofExternalIds(List.of(externalId)).stream().findFirst();
    }

    List<TestAttempt> ofExternalIds(Collection<String> externalIds) {
        return inSlices(" where a.external_id in (:ids)", externalIds);
    }

    /** In the order of numbers; a correction after what it corrects. */
    List<TestAttempt> of(Collection<String> trainingIds) {
        return inSlices(
                " where a.training_id in (:ids) order by a.training_id, a.attempt_no, a.recorded_at, a.id",
                trainingIds);
    }

    private List<TestAttempt> inSlices(String where, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<TestAttempt> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            found.addAll(jdbc.sql(ATTEMPTS + where)
                    .param("ids", all.subList(from, Math.min(from + SLICE, all.size())))
                    .query(AttemptStore::attempt)
                    .list());
        }
        return found;
    }

    TestAttempt insert(TestAttempt attempt) {
        try {
            jdbc.sql(
                            """
                            insert into test_attempt (id, training_id, attempt_no, external_id, score, passed, rule,
                                taken_at, comment_text, corrects, reason, recorded_by, recorded_at)
                            values (:id, :training, :number, :external, :score, :passed, :rule, :taken, :comment,
                                :corrects, :reason, :by, :at)
                            """)
                    .param("id", attempt.id())
                    .param("training", attempt.trainingId())
                    .param("number", attempt.number())
                    .param("external", attempt.externalId())
                    .param("score", attempt.score())
                    .param("passed", attempt.passed())
                    .param("rule", attempt.rule())
                    .param("taken", SqlTime.of(attempt.takenAt()))
                    .param("comment", attempt.comment())
                    .param("corrects", attempt.corrects())
                    .param("reason", attempt.reason())
                    .param("by", attempt.recordedBy())
                    .param("at", SqlTime.of(attempt.recordedAt()))
                    .update();
            return attempt;
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Refusal.conflict(
                    "Somebody recorded or corrected this result at the same moment. Look at it before you go on.");
        }
    }

    private static TestAttempt attempt(ResultSet row, int number) throws SQLException {
        return new TestAttempt(
                row.getString("id"),
                row.getString("training_id"),
                row.getInt("attempt_no"),
                row.getString("external_id"),
                row.getBigDecimal("score"),
                row.getBoolean("passed"),
                row.getString("rule"),
                SqlTime.read(row, "taken_at"),
                row.getString("comment_text"),
                row.getString("corrects"),
                row.getString("corrected_by"),
                row.getString("reason"),
                row.getString("recorded_by"),
                SqlTime.read(row, "recorded_at"));
    }
}
