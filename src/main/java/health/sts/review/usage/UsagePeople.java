package health.sts.review.usage;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody whom a file may name, read once for a file; rows are fetched some at a time. */
@Component
class UsagePeople {

    private static final int FETCH = 2_000;

    private final JdbcTemplate jdbc;

    UsagePeople(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCH);
    }

    /** Physicians by what names them. */
    static final class Directory {

        /** Stands for a text that names two. */
        static final UsagePerson AMBIGUOUS = new UsagePerson(null, false, null, null);

        private final Map<String, UsagePerson> byText = new HashMap<>();
        private final Map<String, UsagePerson> byId = new LinkedHashMap<>();

        /** By id, user id or e-mail address in any case; null where nobody is meant, {@link #AMBIGUOUS} where two are. */
        UsagePerson named(String text) {
            UsagePerson exact = byId.get(text);
            return exact != null ? exact : byText.get(text.toLowerCase(Locale.ROOT));
        }

        Collection<UsagePerson> all() {
            return byId.values();
        }

        private void hasFigures(String id) {
            UsagePerson person = byId.get(id);
            if (person != null) {
                person.hasFigures(true);
            }
        }

        void add(UsagePerson person, String... texts) {
            if (byId.putIfAbsent(person.id(), person) == null) {
                name(person.id(), person);
                for (String text : texts) {
                    if (text != null) {
                        name(text, person);
                    }
                }
            }
        }

        private void name(String text, UsagePerson person) {
            byText.merge(text.toLowerCase(Locale.ROOT), person, (before, now) -> before == now ? before : AMBIGUOUS);
        }
    }

    /** The wave is that of the newest training, else the first to go live at their place. */
    @Transactional(readOnly = true)
    Directory all() {
        Directory directory = new Directory();
        Map<String, Wave> waves = new HashMap<>();
        jdbc.query(
                """
                        select p.physician_id, p.user_id, p.email, p.active, w.id as wave_id, w.go_live_date
                          from physician p
                          left join learner_training t on t.physician_id = p.physician_id
                               and not exists (select 1 from learner_training o
                                                where o.physician_id = t.physician_id
                                                  and (o.created_at > t.created_at
                                                       or (o.created_at = t.created_at and o.id > t.id)))
                          left join wave_site s on t.id is null and s.site_id = p.site_id
                               and exists (select 1 from wave_specialty c
                                            where c.wave_id = s.wave_id and c.specialty_code = p.specialty_code)
                          left join wave w on w.id = coalesce(t.wave_id, s.wave_id)
                         order by p.physician_id, w.go_live_date
                """,
                (RowCallbackHandler)
                        row -> directory.add(person(row, waves), row.getString("user_id"), row.getString("email")));
        return directory;
    }

    /** Learns who has figures of loads that are visible; of a long file, most have none, or all have. */
    @Transactional(readOnly = true)
    void knowFigures(Directory directory, Instant now) {
        directory.all().forEach(person -> person.hasFigures(false));
        jdbc.query(
                """
                        select p.physician_id from physician p
                         where exists (select 1 from usage_figure f join usage_load l on l.id = f.load_id
                                        where f.physician_id = p.physician_id and l.loaded_at <= ?)
                """,
                (RowCallbackHandler) row -> directory.hasFigures(row.getString("physician_id")),
                SqlTime.of(now));
    }

    /** One for all of its physicians, of whom there are many. */
    private record Wave(String id, LocalDate goLive) {}

    private static UsagePerson person(ResultSet row, Map<String, Wave> waves) throws SQLException {
        String waveId = row.getString("wave_id");
        Wave wave = waves.get(waveId);
        if (wave == null) {
            wave = new Wave(waveId, row.getObject("go_live_date", LocalDate.class));
            waves.put(waveId, wave);
        }
        return new UsagePerson(row.getString("physician_id"), row.getBoolean("active"), wave.id(), wave.goLive());
    }
}
