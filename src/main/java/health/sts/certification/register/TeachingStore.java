package health.sts.certification.register;

import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of teaching; rows are added, never changed. */
@Component
class TeachingStore {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TeachingStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Who writes, when, and for a correction what it corrects and why. */
    record Writing(String by, Instant at, String corrects, String reason) {}

    void insert(List<Result> results, Writing writing) {
        batches.batchUpdate(
                """
                insert into teaching_result (id, physician_id, specialty_code, kind, from_day, until_day, amount, answers,
                    source, recorded_by, recorded_at, corrects, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                results.stream()
                        .map(one -> new Object[] {
                            Ids.next("TRS"),
                            one.physicianId(),
                            one.specialtyCode(),
                            one.kind().name(),
                            one.from(),
                            one.until(),
                            one.amount(),
                            one.answers(),
                            one.source(),
                            writing.by(),
                            SqlTime.of(writing.at()),
                            writing.corrects(),
                            writing.reason()
                        })
                        .toList());
    }

    /** The keys of those results that are on record. */
    Set<List<Object>> known(List<Result> results) {
        Set<List<Object>> known = new HashSet<>();
        List<String> people =
                results.stream().map(Result::physicianId).distinct().toList();
        LocalDate from =
                results.stream().map(Result::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        for (int start = 0; start < people.size(); start += AT_ONCE) {
            jdbc.sql(
                            "select * from teaching_result where physician_id in (:people) and from_day >= :from and corrects = ''")
                    .param("people", people.subList(start, Math.min(people.size(), start + AT_ONCE)))
                    .param("from", from)
                    .query(row -> {
                        known.add(TeachingRules.key(result(row)));
                    });
        }
        return known;
    }

    TeachingRow get(String id) {
        return rows("t.id = :id", Map.of("id", id), 1).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no result " + id + "."));
    }

    /** Newest first; of these people, or of all where null is given. */
    List<TeachingRow> list(Collection<String> physicianIds, Kind kind, String after, int most) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> params = new HashMap<>();
        if (physicianIds != null) {
            where.add("t.physician_id in (:people)");
            params.put("people", physicianIds);
        }
        if (kind != null) {
            where.add("t.kind = :kind");
            params.put("kind", kind.name());
        }
        if (after != null) {
            where.add(
                    "(t.recorded_at, t.id) < (select a.recorded_at, a.id from teaching_result a where a.id = :after)");
            params.put("after", after);
        }
        return rows(String.join(" and ", where), params, most);
    }

    private List<TeachingRow> rows(String where, Map<String, Object> params, int most) {
        return jdbc.sql("select t.*, (select k.id from teaching_result k where k.corrects = t.id) as corrected_by"
                        + " from teaching_result t where " + where
                        + " order by t.recorded_at desc, t.id desc limit " + most)
                .params(params)
                .query((row, number) -> new TeachingRow(
                        row.getString("id"),
                        result(row),
                        row.getString("physician_id"),
                        row.getString("recorded_by"),
                        SqlTime.read(row, "recorded_at"),
                        row.getString("corrects").isEmpty() ? null : row.getString("corrects"),
                        row.getString("corrected_by"),
                        row.getString("reason")))
                .list();
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getString("physician_id"),
                row.getString("specialty_code"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getInt("answers"),
                row.getString("source"));
    }
}
