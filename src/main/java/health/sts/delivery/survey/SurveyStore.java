package health.sts.delivery.survey;

import health.sts.delivery.survey.Surveys.Invitation;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked and what they answer: {@code reaction_survey}, {@code survey_invitation} and {@code survey_answer}. */
@Repository
class SurveyStore {

    private static final String INVITED =
            """
            select s.session_id, s.closes_at, i.answered,
                   s.closed_at is not null or s.closes_at <= :now as closed
              from survey_invitation i join reaction_survey s on s.session_id = i.session_id
             where i.user_id = :user
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SurveyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A learner who is asked. */
    record Invited(String trainingId, String userId) {}

    /** Who was there for the whole session, by the sheet that is signed. */
    List<Invited> attended(String sessionId) {
        return jdbc.sql(
                        """
                        select l.id, l.user_id from attendance_entry e join learner_training l on l.id = e.training_id
                         where e.result = 'ATTENDED' and e.sheet_id =
                               (select s.id from attendance_sheet s join attendance_signature g on g.sheet_id = s.id
                                 where s.session_id = :session and g.signed order by s.number desc
                                 fetch first 1 row only)
                         order by l.id""")
                .param("session", sessionId)
                .query((row, n) -> new Invited(row.getString("id"), row.getString("user_id")))
                .list();
    }

    boolean exists(String sessionId) {
        return jdbc.sql("select count(*) from reaction_survey where session_id = ?")
                        .param(sessionId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void open(String sessionId, Instant now, Instant closesAt, List<Invited> invited) {
        jdbc.sql("insert into reaction_survey (session_id, opened_at, closes_at) values (?, ?, ?)")
                .params(sessionId, SqlTime.of(now), SqlTime.of(closesAt))
                .update();
        invite(sessionId, invited);
    }

    void invite(String sessionId, List<Invited> invited) {
        batches.batchUpdate(
                "insert into survey_invitation (session_id, training_id, user_id, answered) values (?, ?, ?, false)",
                invited.stream()
                        .map(one -> new Object[] {sessionId, one.trainingId(), one.userId()})
                        .toList());
    }

    Optional<Invitation> invitation(String sessionId, String userId, Instant now) {
        return jdbc.sql(INVITED + "and i.session_id = :session")
                .param("user", userId)
                .param("now", SqlTime.of(now))
                .param("session", sessionId)
                .query(SurveyStore::invitation)
                .optional();
    }

    List<Invitation> waiting(String userId, Instant now) {
        return jdbc.sql(
                        INVITED
                                + """
                         and not i.answered and s.closed_at is null and s.closes_at > :now
                         order by s.closes_at, s.session_id fetch first 20 rows only""")
                .param("user", userId)
                .param("now", SqlTime.of(now))
                .query(SurveyStore::invitation)
                .list();
    }

    /** Whether the person had not answered, and the survey was open; then they have now. */
    boolean claim(String sessionId, String userId, Instant now) {
        return jdbc.sql(
                                """
                                update survey_invitation set answered = true
                                 where session_id = :session and user_id = :user and not answered
                                   and exists (select 1 from reaction_survey s where s.session_id = :session
                                                  and s.closed_at is null and s.closes_at > :now)""")
                        .param("session", sessionId)
                        .param("user", userId)
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
    }

    /** Keeps an answer under a random id, beside nobody's name and without a time. */
    void add(String sessionId, List<Integer> marks, String comment) {
        batches.update(
                """
                insert into survey_answer (id, session_id, item_1, item_2, item_3, item_4, item_5, comment_text)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next("SVA"),
                sessionId,
                marks.get(0),
                marks.get(1),
                marks.get(2),
                marks.get(3),
                marks.get(4),
                comment);
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getString("session_id"),
                SqlTime.read(row, "closes_at"),
                row.getBoolean("closed"),
                row.getBoolean("answered"));
    }
}
