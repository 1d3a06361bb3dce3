package health.sts.delivery.booking;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to seats, one line after the other; nothing in it changes. */
@Component
class SeatPast {

    /** How often somebody of {@code e.training_id} was not there; what a correction says otherwise does not count. */
    static final String NO_SHOWS =
            """
            count(distinct e.session_id) from seat_event e
             where e.kind = 'NO_SHOW'
               and not exists (select 1 from seat_event l
                                where l.session_id = e.session_id and l.training_id = e.training_id
                                  and l.kind in ('ATTENDED', 'MAKE_UP', 'REBOOK') and l.done_at > e.done_at)
            """;

    private final JdbcClient jdbc;

    SeatPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of it; the kind is also what pages show. */
    record Line(String sessionId, String trainingId, String kind, String reason, String by, Instant at) {}

    void add(String id, Line line) {
        jdbc.sql(
                        """
                        insert into seat_event (id, session_id, training_id, kind, reason, done_by, done_at)
                        values (:id, :session, :training, :kind, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("session", line.sessionId())
                .param("training", line.trainingId())
                .param("kind", line.kind())
                .param("reason", line.reason())
                .param("by", line.by())
                .param("at", SqlTime.of(line.at()))
                .update();
    }

    /** How often the learner was not there. */
    int noShows(String trainingId) {
        return jdbc.sql("select " + NO_SHOWS + " and e.training_id = :training")
                .param("training", trainingId)
                .query(Integer.class)
                .single();
    }

    /** Whether the learner ever had or waited for a seat. */
    boolean any(String trainingId) {
        return !jdbc.sql("select id from seat_event where training_id = :training limit 1")
                .param("training", trainingId)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** The newest lines of a learner. */
    List<Line> of(String trainingId, int most) {
        return jdbc.sql(
                        """
                        select session_id, training_id, kind, reason, done_by, done_at from seat_event
                         where training_id = :training order by done_at desc, id desc limit
                        """
                                + most)
                .param("training", trainingId)
                .query((row, number) -> new Line(
                        row.getString("session_id"),
                        row.getString("training_id"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("done_by"),
                        SqlTime.read(row, "done_at")))
                .list();
    }
}
