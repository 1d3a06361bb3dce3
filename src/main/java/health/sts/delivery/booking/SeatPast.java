package health.sts.delivery.booking;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to seats, one line after the other; nothing in it changes. */
@Component
class SeatPast {

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
        return noShows(List.of(trainingId)).getOrDefault(trainingId, 0);
    }

    /** The same for several; who was always there is left out. */
    Map<String, Integer> noShows(Collection<String> trainingIds) {
        Map<String, Integer> counts = new HashMap<>();
        if (!trainingIds.isEmpty()) {
            jdbc.sql(
                            """
                            select training_id, count(*) as times from seat_event
                             where training_id in (:trainings) and kind = 'NO_SHOW' group by training_id
                            """)
                    .param("trainings", trainingIds)
                    .query(row -> {
                        counts.put(row.getString("training_id"), row.getInt("times"));
                    });
        }
        return counts;
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
