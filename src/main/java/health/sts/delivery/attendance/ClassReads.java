package health.sts.delivery.attendance;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sessions somebody leads or signs, by time. */
@Repository
class ClassReads {

    private static final String MINE = "select id from training_session where (lead_user_id = :me or co_user_id = :me)";

    private final JdbcClient jdbc;

    ClassReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Running and to come, the next first; cancelled ones are of the past. */
    List<String> ahead(String userId, Instant now, int limit) {
        return jdbc.sql(MINE + " and ends_at > :now and state <> 'CANCELLED' order by starts_at, id limit :limit")
                .params(Map.of("me", userId, "now", SqlTime.of(now), "limit", limit))
                .query(String.class)
                .list();
    }

    /** Over or cancelled, the latest first, from after one session on. */
    List<String> past(String userId, Instant now, String before, int limit) {
        Map<String, Object> params = new HashMap<>(Map.of("me", userId, "now", SqlTime.of(now), "limit", limit));
        String after = "";
        if (before != null) {
            params.put("before", before);
            after =
                    """
                     and exists (select 1 from training_session last where last.id = :before
                           and (training_session.starts_at < last.starts_at
                             or training_session.starts_at = last.starts_at and training_session.id > last.id))
                    """;
        }
        return jdbc.sql(MINE + " and (ends_at <= :now or state = 'CANCELLED')" + after
                        + " order by starts_at desc, id limit :limit")
                .params(params)
                .query(String.class)
                .list();
    }
}
