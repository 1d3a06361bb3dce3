package health.sts.review.support;

import health.sts.delivery.session.Engagements;
import health.sts.delivery.session.Occupations;
import health.sts.delivery.session.Occupations.Busy;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is on a shift at the elbow teaches and learns nothing then. */
@Component
class ShiftEngagements implements Engagements {

    private static final String PERSON = Occupations.person("");

    private final JdbcClient jdbc;

    ShiftEngagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Busy> overlapping(Collection<String> resources, Instant from, Instant until) {
        List<String> people = resources.stream()
                .filter(resource -> resource.startsWith(PERSON))
                .map(resource -> resource.substring(PERSON.length()))
                .distinct()
                .toList();
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select p.user_id, s.id, s.starts_at, s.ends_at
                                  from shift_place p join support_shift s on s.id = p.shift_id
                                 where p.user_id in (:people) and s.starts_at < :until and s.ends_at > :from
                                 order by s.starts_at, s.id
                                """)
                        .param("people", people)
                        .param("from", SqlTime.of(from))
                        .param("until", SqlTime.of(until))
                        .query((row, number) -> new Busy(
                                Occupations.person(row.getString("user_id")),
                                row.getString("id"),
                                SqlTime.read(row, "starts_at"),
                                SqlTime.read(row, "ends_at")))
                        .list();
    }

    @Override
    public Map<String, String> words(Collection<String> ids) {
        Map<String, String> words = new HashMap<>();
        jdbc.sql("select id from support_shift where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    words.put(row.getString("id"), "the shift at the elbow " + row.getString("id"));
                });
        return words;
    }
}
