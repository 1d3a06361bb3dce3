package health.sts.delivery.board;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of learners, in the order of physician ids, which the unique key of a wave serves. */
@Component
class PeopleReads {

    private final JdbcClient jdbc;

    PeopleReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(PeopleFilter filter, Places places) {
        Condition condition = Condition.of(filter.after(null), places);
        return jdbc.sql("select count(*) from learner_training t where " + condition.where)
                .params(condition.params)
                .query(Integer.class)
                .single();
    }

    List<PersonRow> page(PeopleFilter filter, Places places, int limit) {
        Condition condition = Condition.of(filter, places);
        return jdbc.sql(
                        """
                        select t.id, t.physician_id, t.specialty_code, t.site_id, t.state, t.class_at, t.attempts,
                               t.passed_at, t.access, t.missing,
                               (select min(x.starts_at) from seat s join training_session x on x.id = s.session_id
                                 where s.training_id = t.id and s.kind = 'CLASS' and s.waiting_no = 0
                                   and x.state = 'PLANNED') as seat_at
                          from learner_training t where
                        """
                                + condition.where + " order by t.physician_id limit " + limit)
                .params(condition.params)
                .query(PeopleReads::person)
                .list();
    }

    private static PersonRow person(ResultSet row, int i) throws SQLException {
        return new PersonRow(
                row.getString("id"),
                row.getString("physician_id"),
                row.getString("physician_id"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                TrainingState.valueOf(row.getString("state")),
                SqlTime.read(row, "seat_at"),
                SqlTime.read(row, "class_at"),
                row.getInt("attempts"),
                SqlTime.read(row, "passed_at"),
                Access.valueOf(row.getString("access")),
                MissingStep.valueOf(row.getString("missing")));
    }

    /** What a filter means, on {@code learner_training t}; values are always bound. */
    private record Condition(String where, Map<String, Object> params) {

        static Condition of(PeopleFilter filter, Places places) {
            StringBuilder where = new StringBuilder(" t.wave_id = :wave and (")
                    .append(filter.people().where())
                    .append(')');
            Map<String, Object> params = new HashMap<>(Map.of("wave", filter.waveId()));
            and(where, params, "t.specialty_code = :specialty", "specialty", filter.specialtyCode());
            and(where, params, "t.site_id = :site", "site", filter.siteId());
            and(
                    where,
                    params,
                    "t.missing = :missing",
                    "missing",
                    filter.missing() == null ? null : filter.missing().name());
            and(where, params, "t.physician_id > :after", "after", filter.after());
            Set<String> own = places.names();
            and(
                    where,
                    params,
                    "t.site_id || ' ' || t.specialty_code in (:places)",
                    "places",
                    own != null && own.isEmpty() ? Set.of("") : own);
            return new Condition(where.toString(), params);
        }

        private static void and(
                StringBuilder where, Map<String, Object> params, String condition, String name, Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                params.put(name, value);
            }
        }
    }
}
