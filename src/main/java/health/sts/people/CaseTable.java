package health.sts.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A capability's table with one row per case of a physician in a wave, as the audit asks it. Its id is the business key,
 * and its wave stands in {@code wave_id}.
 *
 * @param physician column with the physician's id; null where they are about none
 * @param user column with the id that the physician signs in with; null where they are about none
 * @param begun column by which the newest come first
 */
public record CaseTable(String name, String physician, String user, String begun) {

    private static final int MOST = 1_000;

    /** Selects the business keys of the newest about {@code :id}; null for sorts of subjects that these cases are not about. */
    String about(String subjectType) {
        String column =
                switch (subjectType) {
                    case "physician", "trainer" -> physician;
                    case "user" -> user;
                    case "wave" -> "wave_id";
                    default -> null;
                };
        return column == null
                ? null
                : "(select id from %s where %s = :id group by id, %3$s order by %3$s desc, id desc limit %4$d)"
                        .formatted(name, column, begun, MOST);
    }

    /** Selects case, physician and wave of the cases in a parameter. */
    String of(String parameter) {
        return "select id, %s as physician, wave_id from %s where id in (:%s)".formatted(physician, name, parameter);
    }

    /** Whom these cases are about; unknown ones are left out. */
    List<PhysicianCases.About> about(JdbcClient jdbc, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(of("ids")).param("ids", ids).query(CaseTable::about).list();
    }

    /** One row of {@link #of}. */
    static PhysicianCases.About about(ResultSet row, int number) throws SQLException {
        return new PhysicianCases.About(row.getString("id"), row.getString("physician"), row.getString("wave_id"));
    }
}
