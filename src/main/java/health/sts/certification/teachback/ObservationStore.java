package health.sts.certification.teachback;

import health.sts.certification.Rubric;
import health.sts.certification.teachback.TeachBacks.Observation;
import health.sts.certification.teachback.TeachBacks.ObservationView;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Observed classes; rows are added and never changed. */
@Component
class ObservationStore {

    private final JdbcClient jdbc;

    ObservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String certificationId, Observation seen, String by, Instant now) {
        Rubric rubric = seen.rubric();
        jdbc.sql(
                        """
                        insert into observed_class (id, certification_id, held_on, accuracy, workflow, depth, framing, control,
                            learner_rating, learner_answers, signed_off, comment_text, observed_by, observed_at)
                        values (:id, :certification, :heldOn, :accuracy, :workflow, :depth, :framing, :control,
                            :rating, :answers, :signedOff, :comment, :by, :now)
                        """)
                .param("id", Ids.next("OBS"))
                .param("certification", certificationId)
                .param("heldOn", seen.heldOn())
                .param("accuracy", rubric.accuracy())
                .param("workflow", rubric.workflow())
                .param("depth", rubric.depth())
                .param("framing", rubric.framing())
                .param("control", rubric.control())
                .param("rating", seen.learnerRating())
                .param("answers", seen.learnerAnswers())
                .param("signedOff", seen.signedOff())
                .param("comment", seen.comment())
                .param("by", by)
                .param("now", SqlTime.of(now))
                .update();
    }

    List<ObservationView> of(String certificationId) {
        return jdbc.sql("select * from observed_class where certification_id = :certification order by observed_at, id")
                .param("certification", certificationId)
                .query((row, number) -> new ObservationView(
                        row.getString("id"),
                        new Observation(
                                row.getObject("held_on", LocalDate.class),
                                ScoreStore.rubric(row),
                                row.getBigDecimal("learner_rating"),
                                row.getInt("learner_answers"),
                                row.getBoolean("signed_off"),
                                row.getString("comment_text")),
                        row.getString("observed_by"),
                        SqlTime.read(row, "observed_at")))
                .list();
    }
}
