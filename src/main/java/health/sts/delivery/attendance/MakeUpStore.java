package health.sts.delivery.attendance;

import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code make_up}, to which rows are only added. */
@Repository
class MakeUpStore {

    private final JdbcClient jdbc;

    MakeUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String trainingId, String sessionId) {
        return jdbc.sql("select count(*) from make_up where training_id = ? and session_id = ?")
                        .params(trainingId, sessionId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(String trainingId, String sessionId, int minutes, String note, String heldBy, Instant heldAt) {
        jdbc.sql(
                        """
                        insert into make_up (id, training_id, session_id, minutes, note, held_by, held_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next("MKU"), trainingId, sessionId, minutes, note, heldBy, SqlTime.of(heldAt))
                .update();
    }
}
