package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many were asked and answered, and who said how sure they are. */
@Repository
class PulseCounts {

    private final JdbcClient jdbc;

    PulseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People of one pulse. */
    record Count(int invited, int answers) {}

    Count of(String pulseId) {
        return of(List.of(pulseId)).getOrDefault(pulseId, new Count(0, 0));
    }

    /** Answers lie in the box or are kept, never both. */
    Map<String, Count> of(Collection<String> pulseIds) {
        Map<String, Count> found = new HashMap<>();
        jdbc.sql(
                        """
                        select p.id, (select count(*) from pulse_invitation i where i.pulse_id = p.id) as invited,
                               (select count(*) from pulse_ballot b where b.pulse_id = p.id)
                                   + (select count(*) from pulse_answer a where a.pulse_id = p.id) as answers
                          from pulse p where p.id in (:ids)""")
                .param("ids", pulseIds)
                .query((RowCallbackHandler)
                        row -> found.put(row.getString("id"), new Count(row.getInt("invited"), row.getInt("answers"))));
        return found;
    }

    /** The newest by physician. */
    Map<String, Integer> selfRatings(String waveId, ReviewPoint point) {
        Map<String, Integer> ratings = new HashMap<>();
        jdbc.sql(
                        """
                        select r.physician_id, r.rating from pulse_rating r join pulse p on p.id = r.pulse_id
                         where p.wave_id = ? and p.review_point = ? order by r.physician_id, r.number""")
                .params(waveId, point.name())
                .query((RowCallbackHandler) row -> ratings.put(row.getString("physician_id"), row.getInt("rating")));
        return ratings;
    }
}
