package health.sts.certification.teachback;

import health.sts.certification.Rubric;
import health.sts.certification.teachback.TeachBacks.ScoreView;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each evaluator gave, once and for good. */
@Component
class ScoreStore {

    private final JdbcClient jdbc;

    ScoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String teachBackId, ScoreView score) {
        Rubric rubric = score.rubric();
        try {
            jdbc.sql(
                            """
                            insert into teach_back_score (teach_back_id, evaluator, accuracy, workflow, depth, framing, control,
                                comment_text, scored_at)
                            values (:teachBack, :evaluator, :accuracy, :workflow, :depth, :framing, :control, :comment, :now)
                            """)
                    .param("teachBack", teachBackId)
                    .param("evaluator", score.evaluator())
                    .param("accuracy", rubric.accuracy())
                    .param("workflow", rubric.workflow())
                    .param("depth", rubric.depth())
                    .param("framing", rubric.framing())
                    .param("control", rubric.control())
                    .param("comment", score.comment())
                    .param("now", SqlTime.of(score.scoredAt()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("You have scored this teach-back before. Nothing was changed.");
        }
    }

    /** The scores of one attempt. */
    List<ScoreView> of(String teachBackId) {
        return jdbc.sql("select * from teach_back_score where teach_back_id = :teachBack order by scored_at, evaluator")
                .param("teachBack", teachBackId)
                .query(ScoreStore::score)
                .list();
    }

    /** The scores of a certification by teach-back. */
    Map<String, List<ScoreView>> ofCertification(String certificationId) {
        Map<String, List<ScoreView>> scores = new HashMap<>();
        jdbc.sql(
                        """
                        select s.* from teach_back_score s join teach_back t on t.id = s.teach_back_id
                         where t.certification_id = :certification order by s.scored_at, s.evaluator
                        """)
                .param("certification", certificationId)
                .query(row -> {
                    scores.computeIfAbsent(row.getString("teach_back_id"), id -> new ArrayList<>())
                            .add(score(row, 0));
                });
        return scores;
    }

    static Rubric rubric(ResultSet row) throws SQLException {
        return new Rubric(
                row.getInt("accuracy"),
                row.getInt("workflow"),
                row.getInt("depth"),
                row.getInt("framing"),
                row.getInt("control"));
    }

    private static ScoreView score(ResultSet row, int number) throws SQLException {
        Instant scoredAt = SqlTime.read(row, "scored_at");
        return new ScoreView(row.getString("evaluator"), rubric(row), row.getString("comment_text"), scoredAt);
    }
}
