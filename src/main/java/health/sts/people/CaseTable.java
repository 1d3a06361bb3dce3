package health.sts.people;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A capability's table with one row per case of a physician in a wave, as the audit asks it. Its id is the business key,
 * and its wave stands in {@code wave_id}.
 *
 * @param physician column with the physician's id
 * @param user column with the id that the physician signs in with
 * @param begun column by which the newest come first
 */
public record CaseTable(String name, String physician, String user, String begun) {

    private static final int MOST = 1_000;

    /** Business keys of the cases about somebody or something, newest first; none for sorts of subjects that it has not. */
    List<String> casesAbout(JdbcClient jdbc, String subjectType, String id) {
        String column =
                switch (subjectType) {
                    case "physician", "trainer" -> physician;
                    case "user" -> user;
                    case "wave" -> "wave_id";
                    default -> null;
                };
        return column == null
                ? List.of()
                : jdbc.sql("select id from %s where %s = :id order by %s desc, id desc limit %d"
                                .formatted(name, column, begun, MOST))
                        .param("id", id)
                        .query(String.class)
                        .list();
    }

    /** Whom these cases are about; unknown ones are left out. */
    List<PhysicianCases.About> about(JdbcClient jdbc, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, %s as physician, wave_id from %s where id in (:ids)".formatted(physician, name))
                        .param("ids", ids)
                        .query((row, number) -> new PhysicianCases.About(
                                row.getString("id"), row.getString("physician"), row.getString("wave_id")))
                        .list();
    }
}
