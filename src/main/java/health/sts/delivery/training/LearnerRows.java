package health.sts.delivery.training;

import health.sts.delivery.Access;
import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of learners. Long lists of ids are asked for in slices, so that no driver's bind limit is met. */
@Component
class LearnerRows {

    private static final String SELECT =
            """
            select id, wave_id, physician_id, user_id, specialty_code, site_id, state, privacy_at, elearning_at, class_at,
                   lab_at, refresher_at, passed_at, attempts, access, missing
              from learner_training
            """;
    private static final int SLICE = 1_000;

    private final JdbcClient jdbc;

    LearnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Learner> find(String trainingId) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", trainingId)
                .query(LearnerRows::learner)
                .optional();
    }

    Optional<Learner> lock(String trainingId) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", trainingId)
                .query(LearnerRows::learner)
                .optional();
    }

    List<Learner> of(Collection<String> trainingIds) {
        return slices(" where id in (:ids)", trainingIds);
    }

    List<Learner> ofPhysicians(Collection<String> physicianIds) {
        return slices(" where physician_id in (:ids) order by created_at desc, id desc", physicianIds);
    }

    List<Learner> ofUser(String userId) {
        return jdbc.sql(SELECT + " where user_id = :user order by created_at desc, id desc")
                .param("user", userId)
                .query(LearnerRows::learner)
                .list();
    }

    Optional<Learner> ofPhysician(String waveId, String physicianId) {
        return jdbc.sql(SELECT + " where wave_id = :wave and physician_id = :physician")
                .param("wave", waveId)
                .param("physician", physicianId)
                .query(LearnerRows::learner)
                .optional();
    }

    List<Learner> ofWave(String waveId) {
        return jdbc.sql(SELECT + " where wave_id = :wave order by id")
                .param("wave", waveId)
                .query(LearnerRows::learner)
                .list();
    }

    private List<Learner> slices(String condition, Collection<String> ids) {
        List<String> distinct = ids.stream().distinct().toList();
        List<Learner> found = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += SLICE) {
            found.addAll(jdbc.sql(SELECT + condition)
                    .param("ids", distinct.subList(from, Math.min(from + SLICE, distinct.size())))
                    .query(LearnerRows::learner)
                    .list());
        }
        return found;
    }

    private static Learner learner(ResultSet row, int i) throws SQLException {
        return new Learner(
                row.getString("id"),
                row.getString("wave_id"),
                row.getString("physician_id"),
                row.getString("user_id"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                TrainingState.valueOf(row.getString("state")),
                SqlTime.read(row, "privacy_at"),
                SqlTime.read(row, "elearning_at"),
                SqlTime.read(row, "class_at"),
                SqlTime.read(row, "lab_at"),
                SqlTime.read(row, "refresher_at"),
                SqlTime.read(row, "passed_at"),
                row.getInt("attempts"),
                Access.valueOf(row.getString("access")),
                MissingStep.valueOf(row.getString("missing")));
    }
}
