package health.sts.delivery.learning;

import health.sts.delivery.learning.LearningRecords.Checklist;
import health.sts.delivery.learning.LearningRecords.Coached;
import health.sts.delivery.learning.LearningRecords.Completion;
import health.sts.delivery.learning.LearningRecords.Kind;
import health.sts.delivery.learning.LearningRecords.Lacking;
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

/** Rows of completions, checklists and coaching; added and never changed. */
@Component
class LearningStore {

    private static final int SLICE = 1_000;

    private final JdbcClient jdbc;

    LearningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Completion done) {
        try {
            jdbc.sql(
                            """
                            insert into learning_record (id, training_id, kind, external_id, completed_at, score, minutes,
                                recorded_by, recorded_at)
                            values (:id, :training, :kind, :external, :completed, :score, :minutes, :by, :at)
                            """)
                    .param("id", done.id())
                    .param("training", done.trainingId())
                    .param("kind", done.kind().name())
                    .param("external", done.externalId())
                    .param("completed", SqlTime.of(done.completedAt()))
                    .param("score", done.score())
                    .param("minutes", done.minutes())
                    .param("by", done.recordedBy())
                    .param("at", SqlTime.of(done.recordedAt()))
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Refusal.conflict(
                    "Somebody recorded this completion at the same moment. Look at it before you go on.");
        }
    }

    Optional<Completion> ofExternalId(String externalId) {
        return externalId == null
                ? Optional.empty()
                : ofExternalIds(List.of(externalId)).stream().findFirst();
    }

    List<Completion> ofExternalIds(Collection<String> externalIds) {
        List<String> all = List.copyOf(externalIds);
        List<Completion> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            found.addAll(jdbc.sql("select * from learning_record where external_id in (:ids)")
                    .param("ids", all.subList(from, Math.min(from + SLICE, all.size())))
                    .query(LearningStore::completion)
                    .list());
        }
        return found;
    }

    List<Completion> completions(String trainingId) {
        return jdbc.sql("select * from learning_record where training_id = :id order by completed_at, id")
                .param("id", trainingId)
                .query(LearningStore::completion)
                .list();
    }

    void insert(String trainingId, Checklist list) {
        jdbc.sql(
                        """
                        insert into lab_checklist (id, training_id, preference_lists, note_templates, order_sets, mobile,
                            done, recorded_by, recorded_at)
                        values (:id, :training, :preferences, :templates, :orders, :mobile, :done, :by, :at)
                        """)
                .param("id", list.id())
                .param("training", trainingId)
                .param("preferences", list.preferenceLists())
                .param("templates", list.noteTemplates())
                .param("orders", list.orderSets())
                .param("mobile", list.mobile())
                .param("done", list.done())
                .param("by", list.recordedBy())
                .param("at", SqlTime.of(list.recordedAt()))
                .update();
    }

    List<Checklist> checklists(String trainingId) {
        return jdbc.sql("select * from lab_checklist where training_id = :id order by recorded_at, id")
                .param("id", trainingId)
                .query((row, number) -> new Checklist(
                        row.getString("id"),
                        row.getBoolean("preference_lists"),
                        row.getBoolean("note_templates"),
                        row.getBoolean("order_sets"),
                        row.getBoolean("mobile"),
                        row.getBoolean("done"),
                        row.getString("recorded_by"),
                        SqlTime.read(row, "recorded_at")))
                .list();
    }

    void insert(String trainingId, Coached coached) {
        jdbc.sql(
                        """
                        insert into coaching (id, training_id, hours, note, coached_by, coached_at)
                        values (:id, :training, :hours, :note, :by, :at)
                        """)
                .param("id", coached.id())
                .param("training", trainingId)
                .param("hours", coached.hours())
                .param("note", coached.note())
                .param("by", coached.coachedBy())
                .param("at", SqlTime.of(coached.coachedAt()))
                .update();
    }

    List<Coached> coaching(String trainingId) {
        return jdbc.sql("select * from coaching where training_id = :id order by coached_at, id")
                .param("id", trainingId)
                .query((row, number) -> new Coached(
                        row.getString("id"),
                        row.getBigDecimal("hours"),
                        row.getString("note"),
                        row.getString("coached_by"),
                        SqlTime.read(row, "coached_at")))
                .list();
    }

    List<Lacking> lacking(String afterTrainingId, int most) {
        return jdbc.sql(
                        """
                        select id, user_id, wave_id, privacy_at, elearning_at from learner_training
                         where id > :after and state in ('REQUESTED', 'TRAINING')
                           and (privacy_at is null or elearning_at is null)
                         order by id limit :most
                        """)
                .param("after", afterTrainingId == null ? "" : afterTrainingId)
                .param("most", most)
                .query((row, number) -> new Lacking(
                        row.getString("id"),
                        row.getString("user_id"),
                        row.getString("wave_id"),
                        SqlTime.read(row, "privacy_at") == null,
                        SqlTime.read(row, "elearning_at") == null))
                .list();
    }

    private static Completion completion(ResultSet row, int number) throws SQLException {
        return new Completion(
                row.getString("id"),
                row.getString("training_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                SqlTime.read(row, "completed_at"),
                row.getBigDecimal("score"),
                row.getObject("minutes", Integer.class),
                row.getString("recorded_by"),
                SqlTime.read(row, "recorded_at"));
    }
}
