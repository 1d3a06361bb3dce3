package health.sts.certification.register;

import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.register.CertificateWatch.Judgement;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which certificates rule D4 has to judge, by what, and what it said. */
@Component
class JudgementStore {

    private static final String REINSTATED =
            """
            (select max(e.done_at) from certificate_event e where e.certificate_id = s.id and e.kind = 'REINSTATED')""";

    private static final String RESULTS =
            """
            (select count(*) from teaching_result t where t.physician_id = s.physician_id
                 and t.specialty_code = s.specialty_code)""";

    private static final String WAITING = "select s.id, s.specialty_code, s.valid_from, " + REINSTATED
            + " as reinstated_at, " + RESULTS + " as results from " + Standing.CERTIFICATES + " where "
            + Standing.TEACHES + " and (" + RESULTS
            + """
             > coalesce((select max(j.results_seen) from certificate_judgement j where j.certificate_id = s.id), 0)
                or (coalesce("""
            + REINSTATED
            + """
                , s.valid_from) < :heldSince
                    and exists (select 1 from teaching_result h where h.specialty_code = s.specialty_code
                        and h.kind = 'HOURS' and h.until_day >= :from)
                    and not exists (select 1 from teaching_result w where w.physician_id = s.physician_id
                        and w.specialty_code = s.specialty_code and w.kind = 'HOURS' and w.until_day >= :from
                        and w.amount > 0 and not exists (select 1 from teaching_result k where k.corrects = w.id))
                    and not exists (select 1 from certificate_judgement j where j.certificate_id = s.id
                        and j.judged_at >= :again)))
             order by s.certified_at, s.id limit :most
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JudgementStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What is asked.
     *
     * @param heldSince a certificate must have held since before this to be called inactive
     * @param from the first day whose hours count
     * @param again an inactive one judged since then waits
     */
    record Question(Instant at, Instant heldSince, LocalDate from, Instant again) {}

    List<Judged> waiting(Question question, int most) {
        return jdbc.sql(WAITING)
                .param("at", SqlTime.of(question.at()))
                .param("heldSince", SqlTime.of(question.heldSince()))
                .param("from", question.from())
                .param("again", SqlTime.of(question.again()))
                .param("most", most)
                .query((row, number) -> new Judged(
                        row.getString("id"),
                        row.getString("specialty_code"),
                        SqlTime.read(row, "valid_from"),
                        SqlTime.read(row, "reinstated_at"),
                        row.getInt("results")))
                .list();
    }

    /** Specialties of which somebody reported hours since this day. */
    Set<String> specialtiesWithHours(LocalDate from) {
        return new HashSet<>(jdbc.sql(
                        "select distinct specialty_code from teaching_result where kind = 'HOURS' and until_day >= :from")
                .param("from", from)
                .query(String.class)
                .list());
    }

    /** Results that count, by certificate. */
    Map<String, List<Taught>> taught(Collection<String> certificateIds) {
        return jdbc
                .sql(
                        """
                        select c.id, t.kind, t.until_day, t.amount, t.answers
                          from certificate c join teaching_result t
                            on t.physician_id = c.physician_id and t.specialty_code = c.specialty_code
                         where c.id in (:ids) and not exists (select 1 from teaching_result k where k.corrects = t.id)
                        """)
                .param("ids", certificateIds)
                .query((row, number) -> Map.entry(
                        row.getString("id"),
                        new Taught(
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("until_day", LocalDate.class),
                                row.getBigDecimal("amount"),
                                row.getInt("answers"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void insert(List<Judgement> judgements, Instant now) {
        batches.batchUpdate(
                """
                insert into certificate_judgement (id, certificate_id, results_seen, rating, rating_answers,
                    first_attempt, first_attempts, hours, held_months, result, cause, reason, rule, judged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                judgements.stream().map(one -> row(one, now)).toList());
    }

    private static Object[] row(Judgement one, Instant now) {
        TeachingFacts facts = one.facts();
        return new Object[] {
            Ids.next("CJM"),
            facts.certificateId(),
            facts.resultsSeen(),
            facts.rating(),
            facts.ratingAnswers(),
            facts.firstAttemptPercent(),
            facts.firstAttempts(),
            facts.hours(),
            facts.heldMonths(),
            one.suspends() ? "SUSPEND" : "VALID",
            one.suspends() ? one.cause().name() : null,
            one.reason(),
            one.rule(),
            SqlTime.of(now)
        };
    }
}
