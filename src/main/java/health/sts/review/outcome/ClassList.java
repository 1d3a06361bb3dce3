package health.sts.review.outcome;

import health.sts.shared.SqlTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of a wave in the order of time. */
@Component
class ClassList {

    /** More classes than a wave of 50,000 learners has. */
    private static final int ALL = 20_000;

    private final JdbcClient jdbc;

    ClassList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that had begun by then; one statement. */
    List<ClassRow> all(String waveId, Sight sight, Instant asOf) {
        return page(waveId, sight, asOf, null, ALL);
    }

    /** At most so many after the one with this id; null for the first. One statement. */
    List<ClassRow> page(String waveId, Sight sight, Instant asOf, Place after, int most) {
        StringBuilder where = new StringBuilder(
                " where wave_id = :wave and kind = 'CLASS' and state <> 'CANCELLED' and starts_at <= :asOf");
        Map<String, Object> params = new HashMap<>(Map.of("wave", waveId, "asOf", SqlTime.of(asOf)));
        if (sight.trainerId() != null) {
            where.append(" and lead_physician_id = :trainer");
            params.put("trainer", sight.trainerId());
        } else if (sight.specialties() != null) {
            where.append(" and specialty_code in (:specialties)");
            params.put("specialties", sight.specialties().isEmpty() ? Set.of("") : sight.specialties());
        }
        if (after != null) {
            where.append(" and (starts_at > :at or starts_at = :at and id > :id)");
            params.put("at", SqlTime.of(after.startsAt()));
            params.put("id", after.sessionId());
        }
        return jdbc.sql("select id, specialty_code, lead_physician_id, starts_at from training_session" + where
                        + " order by starts_at, id limit " + most)
                .params(params)
                .query((row, number) -> new ClassRow(
                        row.getString("id"),
                        row.getString("specialty_code"),
                        row.getString("lead_physician_id"),
                        SqlTime.read(row, "starts_at")))
                .list();
    }

    /** Where a page ends, as addresses have it: moment and id. */
    record Place(Instant startsAt, String sessionId) {

        static Optional<Place> read(String text) {
            String[] parts = text.split("~", 2);
            try {
                return parts.length == 2 ? Optional.of(new Place(Instant.parse(parts[0]), parts[1])) : Optional.empty();
            } catch (DateTimeException notOne) {
                return Optional.empty();
            }
        }

        String text() {
            return startsAt + "~" + sessionId;
        }
    }
}
