package health.sts.people;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Physicians by whom an auditor finds cases; also those who have left. */
@Component
class PhysicianSubjects implements AuditSource {

    private final JdbcClient jdbc;

    PhysicianSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> search(String text, int most) {
        return jdbc
                .sql(
                        PhysicianReads.SELECT
                                + """
                         WHERE LOWER(p.physician_id) LIKE :like ESCAPE '!' OR LOWER(p.user_id) LIKE :like ESCAPE '!'
                            OR LOWER(p.given_name || ' ' || p.family_name) LIKE :like ESCAPE '!'
                            OR LOWER(p.family_name || ', ' || p.given_name) LIKE :like ESCAPE '!'
                         ORDER BY p.sort_name, p.physician_id LIMIT :most
                        """)
                .param("like", "%" + bare(text).replaceAll("([!%_])", "!$1") + "%")
                .param("most", most)
                .query(PhysicianReads::physician)
                .list()
                .stream()
                .map(PhysicianSubjects::subject)
                .toList();
    }

    private static Subject subject(PhysicianView physician) {
        return new Subject(
                new Subject.Key("physician", physician.physicianId()),
                "%s, %s, %s".formatted(physician.name(), physician.specialtyName(), physician.siteName()),
                "/roster/" + physician.physicianId());
    }

    /** Pages write "Dr." before the name, and people copy it. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceFirst("^dr\\.?\\s+", "").strip();
    }
}
