package health.sts.audit.cases;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who may be meant by a name: people who sign in, and whatever the capabilities know by that name. */
@Component
public class CasePeople {

    /** How many of each sort are offered. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Collection<AuditSource> sources;

    CasePeople(JdbcClient jdbc, Collection<AuditSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** Who was found under a user name or name: one, several, or nobody. */
    record Match(Optional<String> one, List<String> several) {}

    /** The one user who is meant, by user name or name. */
    Match user(String text) {
        List<Subject> found = users(text);
        Optional<String> exact =
                found.stream().map(user -> user.key().id()).filter(text::equals).findFirst();
        if (exact.isPresent() || found.size() == 1) {
            return new Match(exact.or(() -> Optional.of(found.get(0).key().id())), List.of());
        }
        return new Match(
                Optional.empty(), found.stream().map(user -> user.key().id()).toList());
    }

    /** Everybody and everything by that name, people who sign in first. */
    public List<Subject> search(String text) {
        List<Subject> found = new ArrayList<>(users(text));
        sources.forEach(source -> found.addAll(source.search(text, MOST)));
        return found;
    }

    private List<Subject> users(String text) {
        return jdbc.sql(
                        """
                        select ID_, FIRST_, LAST_ from ACT_ID_USER
                         where lower(ID_) like :like escape '!'
                            or lower(coalesce(FIRST_, '') || ' ' || coalesce(LAST_, '')) like :like escape '!'
                         order by case when ID_ = :text then 0 else 1 end, LAST_, FIRST_, ID_ limit :most
                        """)
                .param("like", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .param("text", text)
                .param("most", MOST)
                .query((row, number) -> {
                    String id = row.getString("ID_");
                    String name = (text(row.getString("FIRST_")) + " " + text(row.getString("LAST_"))).strip();
                    return new Subject(new Subject.Key("user", id), name.isEmpty() ? id : name, null);
                })
                .list();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
