package health.sts.delivery.survey;

import health.sts.delivery.survey.SurveyStore.Invited;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is read and written when surveys near their end. */
@Repository
class SurveyEndStore {

    private final JdbcClient jdbc;
    private final SurveyStore surveys;

    SurveyEndStore(JdbcClient jdbc, SurveyStore surveys) {
        this.jdbc = jdbc;
        this.surveys = surveys;
    }

    /** Surveys that nobody was reminded of, and which end before this moment. */
    List<String> toRemind(Instant end) {
        return jdbc.sql(
                        """
                        select session_id from reaction_survey
                         where closed_at is null and reminded_at is null and closes_at <= ?
                         order by closes_at, session_id fetch first 100 rows only""")
                .param(SqlTime.of(end))
                .query(String.class)
                .list();
    }

    Instant closesAt(String sessionId) {
        return jdbc.sql("select closes_at from reaction_survey where session_id = ?")
                .param(sessionId)
                .query((row, n) -> SqlTime.read(row, "closes_at"))
                .single();
    }

    boolean remind(String sessionId, Instant now) {
        return jdbc.sql("update reaction_survey set reminded_at = ? where session_id = ? and reminded_at is null")
                        .params(SqlTime.of(now), sessionId)
                        .update()
                == 1;
    }

    List<String> unanswered(String sessionId) {
        return jdbc.sql("select user_id from survey_invitation where session_id = ? and not answered order by user_id")
                .param(sessionId)
                .query(String.class)
                .list();
    }

    List<String> toClose(Instant now) {
        return jdbc.sql(
                        """
                        select session_id from reaction_survey where closed_at is null and closes_at <= ?
                         order by closes_at, session_id fetch first 100 rows only""")
                .param(SqlTime.of(now))
                .query(String.class)
                .list();
    }

    boolean close(String sessionId, Instant now) {
        return jdbc.sql("update reaction_survey set closed_at = ? where session_id = ? and closed_at is null")
                        .params(SqlTime.of(now), sessionId)
                        .update()
                == 1;
    }

    /**
     * Who has answered is no longer needed. Not only is the mark removed: the rows are written anew, since a database keeps
     * changed rows in the order of their change, which is the order of the answers. Waits for answers under way.
     *
     * @return how many were invited
     */
    int forgetWhoAnswered(String sessionId) {
        List<Invited> invited = jdbc.sql(
                        """
                        select training_id, user_id from survey_invitation where session_id = ?
                         order by training_id for update""")
                .param(sessionId)
                .query((row, n) -> new Invited(row.getString("training_id"), row.getString("user_id")))
                .list();
        jdbc.sql("delete from survey_invitation where session_id = ?")
                .param(sessionId)
                .update();
        surveys.invite(sessionId, invited);
        return invited.size();
    }

    int answers(String sessionId) {
        return jdbc.sql("select count(*) from survey_answer where session_id = ?")
                .param(sessionId)
                .query(Integer.class)
                .single();
    }

    /** The mean of all marks, with two digits. */
    BigDecimal mean(String sessionId) {
        return jdbc.sql(
                        """
                        select avg((item_1 + item_2 + item_3 + item_4 + item_5) / 5.0) from survey_answer
                         where session_id = ?""")
                .param(sessionId)
                .query(BigDecimal.class)
                .single()
                .setScale(2, RoundingMode.HALF_UP);
    }

    void result(String sessionId, int invited, int answers, BigDecimal mean, Instant now) {
        jdbc.sql("insert into survey_result (session_id, invited, answers, mean, reported_at) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(sessionId, invited, answers, mean, SqlTime.of(now)))
                .update();
    }
}
