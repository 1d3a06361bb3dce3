package health.sts.delivery.session;

import health.sts.delivery.SessionKind;
import health.sts.shared.SqlTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of sessions by start, a page at a time. */
@Service
@Transactional(readOnly = true)
public class SessionLists {

    /** How many sessions a page shows. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    SessionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page and, where there are more, the first of the next; by start, one statement. */
    public List<SessionView> list(SessionSearch search) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        and(where, parameters, "s.ends_at > :from", "from", SqlTime.of(search.from()));
        and(where, parameters, "s.starts_at < :until", "until", SqlTime.of(search.until()));
        and(where, parameters, "s.wave_id = :wave", "wave", search.waveId());
        and(where, parameters, "s.specialty_code = :specialty", "specialty", search.specialtyCode());
        and(where, parameters, "s.site_id = :site", "site", search.siteId());
        SessionKind kind = search.kind();
        and(where, parameters, "s.kind = :kind", "kind", kind == null ? null : kind.name());
        and(where, parameters, "(s.lead_user_id = :trainer or s.co_user_id = :trainer)", "trainer", search.trainer());
        and(where, parameters, "s.series_id = :series", "series", search.series());
        if (search.free()) {
            where.append(" and s.state = 'PLANNED' and s.taken < s.capacity");
        }
        if (!search.cancelledToo()) {
            where.append(" and s.state <> 'CANCELLED'");
        }
        and(
                where,
                parameters,
                "(s.starts_at, s.id) > (select a.starts_at, a.id from training_session a where a.id = :after)",
                "after",
                search.after());
        return jdbc.sql("select " + StoredSessions.COLUMNS + " where " + where + " order by s.starts_at, s.id limit "
                        + (PAGE + 1))
                .params(parameters)
                .query(StoredSessions::view)
                .list();
    }

    /** Names of all waves by id; their plans, which the facade of waves reads too, are not asked for. */
    public Map<String, String> waveNames() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from wave order by program_id, wave_number").query(row -> {
            names.put(row.getString("id"), row.getString("name"));
        });
        return names;
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
