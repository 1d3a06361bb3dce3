package health.sts.delivery.trail;

import health.sts.delivery.SessionKind;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.CaseNames;
import health.sts.shared.Formats;
import health.sts.shared.SqlTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call a session: its kind, specialty and time. */
@Component
class SessionNames implements CaseNames {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Formats formats;

    SessionNames(JdbcClient jdbc, Roster roster, Formats formats) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.formats = formats;
    }

    @Override
    public Map<String, String> namesOf(Set<String> businessKeys) {
        List<String> sessions =
                businessKeys.stream().filter(key -> key.startsWith("SES-")).toList();
        Map<String, String> names = new HashMap<>();
        if (sessions.isEmpty()) {
            return names;
        }
        Map<String, String> specialties =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        jdbc.sql("select id, kind, specialty_code, starts_at from training_session where id in (:ids)")
                .param("ids", sessions)
                .query(row -> {
                    String specialty = row.getString("specialty_code");
                    names.put(
                            row.getString("id"),
                            "%s, %s, %s"
                                    .formatted(
                                            SessionKind.valueOf(row.getString("kind"))
                                                    .title(),
                                            specialties.getOrDefault(specialty, specialty),
                                            formats.when(SqlTime.read(row, "starts_at"))));
                });
        return names;
    }
}
