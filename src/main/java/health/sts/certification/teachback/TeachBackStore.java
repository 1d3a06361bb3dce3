package health.sts.certification.teachback;

import health.sts.certification.teachback.TeachBacks.Booking;
import health.sts.certification.teachback.TeachBacks.Comparison;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts as they were booked, and what the table said about them. */
@Component
class TeachBackStore {

    private static final String ATTEMPTS =
            """
            select t.id, t.round_no, t.attempt_no, t.topic, t.takes_place_at, t.place, r.result, r.reason
              from teach_back t
              left join teach_back_result r on r.teach_back_id = t.id
                and r.scores = (select max(l.scores) from teach_back_result l where l.teach_back_id = t.id)
             where t.certification_id = :certification
            """;

    private final JdbcClient jdbc;

    TeachBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every attempt, oldest first. */
    List<TeachBackRow> of(String certificationId) {
        return jdbc.sql(ATTEMPTS + " order by t.round_no, t.attempt_no")
                .param("certification", certificationId)
                .query(TeachBackStore::row)
                .list();
    }

    /** The newest attempt of the round. */
    Optional<TeachBackRow> newest(String certificationId, int round) {
        return jdbc.sql(ATTEMPTS + " and t.round_no = :round order by t.attempt_no desc fetch first 1 rows only")
                .param("certification", certificationId)
                .param("round", round)
                .query(TeachBackStore::row)
                .optional();
    }

    void insert(String certificationId, int round, int attempt, Booking booking, String by, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into teach_back (id, certification_id, round_no, attempt_no, topic, takes_place_at, place,
                                booked_by, booked_at)
                            values (:id, :certification, :round, :attempt, :topic, :takesPlaceAt, :place, :by, :now)
                            """)
                    .param("id", Ids.next("TBK"))
                    .param("certification", certificationId)
                    .param("round", round)
                    .param("attempt", attempt)
                    .param("topic", booking.topic())
                    .param("takesPlaceAt", SqlTime.of(booking.takesPlaceAt()))
                    .param("place", booking.place())
                    .param("by", by)
                    .param("now", SqlTime.of(now))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("This teach-back has just been booked. Nothing was changed.");
        }
    }

    void judged(String teachBackId, Comparison comparison, String result, String reason, Instant now) {
        jdbc.sql(
                        """
                        insert into teach_back_result (id, teach_back_id, scores, mean, lowest, spread, result, reason,
                            decided_at)
                        values (:id, :teachBack, :scores, :mean, :lowest, :spread, :result, :reason, :now)
                        """)
                .param("id", Ids.next("TBR"))
                .param("teachBack", teachBackId)
                .param("scores", comparison.scores())
                .param("mean", comparison.mean())
                .param("lowest", comparison.lowest())
                .param("spread", comparison.spread())
                .param("result", result)
                .param("reason", reason)
                .param("now", SqlTime.of(now))
                .update();
    }

    /** What the scores came to, by teach-back, the last time each was compared. */
    Map<String, Comparison> comparisons(String certificationId) {
        Map<String, Comparison> comparisons = new HashMap<>();
        jdbc.sql(
                        """
                        select t.id, t.attempt_no, r.scores, r.mean, r.lowest, r.spread
                          from teach_back_result r join teach_back t on t.id = r.teach_back_id
                         where t.certification_id = :certification order by r.scores
                        """)
                .param("certification", certificationId)
                .query(row -> {
                    comparisons.put(
                            row.getString("id"),
                            new Comparison(
                                    row.getInt("attempt_no"),
                                    row.getInt("scores"),
                                    row.getBigDecimal("mean"),
                                    row.getInt("lowest"),
                                    row.getBigDecimal("spread")));
                });
        return comparisons;
    }

    private static TeachBackRow row(ResultSet row, int number) throws SQLException {
        return new TeachBackRow(
                row.getString("id"),
                row.getInt("round_no"),
                row.getInt("attempt_no"),
                new Booking(row.getString("topic"), SqlTime.read(row, "takes_place_at"), row.getString("place")),
                row.getString("result"),
                row.getString("reason"));
    }
}
