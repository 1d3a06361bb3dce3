package health.sts.program;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waves by which an auditor finds cases. */
@Component
class WaveSubjects implements AuditSource {

    private final JdbcClient jdbc;

    WaveSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> search(String text, int most) {
        return jdbc.sql(
                        """
                        select id, wave_number, name from wave
                         where lower(id) = :text or lower(name) like :like escape '!' or 'wave ' || wave_number = :text
                         order by wave_number, id limit :most
                        """)
                .param("text", text.toLowerCase(Locale.ROOT))
                .param("like", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .param("most", most)
                .query((row, number) -> new Subject(
                        new Subject.Key("wave", row.getString("id")),
                        "Wave %d: %s".formatted(row.getInt("wave_number"), row.getString("name")),
                        "/program/waves/" + row.getString("id")))
                .list();
    }
}
