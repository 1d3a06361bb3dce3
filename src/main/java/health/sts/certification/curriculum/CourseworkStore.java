package health.sts.certification.curriculum;

import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code coursework_item} and {@code coursework_report}, to which rows are only added. */
@Repository
class CourseworkStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    CourseworkStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What a trainer has to do, as it was pinned. */
    record Pinned(
            Item item,
            Kind kind,
            String title,
            BigDecimal hours,
            boolean mandatory,
            int curriculumVersion,
            boolean delta,
            Instant addedAt) {}

    /** An item is known by its code and revision. */
    record Item(String code, int revision) {}

    /** Lets one change of a certification's coursework wait for another, until the end of the transaction. */
    void lock(String certificationId) {
        jdbc.sql("select id from certification where id = ? for update")
                .param(certificationId)
                .query(String.class)
                .optional();
    }

    void pin(
            String certificationId,
            int round,
            CurriculumVersion version,
            List<CurriculumItem> items,
            boolean delta,
            Instant now) {
        SqlParameterSource[] rows = items.stream()
                .map(item -> new MapSqlParameterSource()
                        .addValue("certification", certificationId)
                        .addValue("round", round)
                        .addValue("code", item.code())
                        .addValue("revision", item.revision())
                        .addValue("kind", item.kind().name())
                        .addValue("title", item.title())
                        .addValue("hours", item.hours())
                        .addValue("mandatory", item.mandatory())
                        .addValue("position", version.items().indexOf(item) + 1)
                        .addValue("version", version.version())
                        .addValue("delta", delta)
                        .addValue("now", SqlTime.of(now)))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into coursework_item (certification_id, round_no, code, revision, kind, title, hours, mandatory,
                    position, curriculum_version, delta, added_at)
                values (:certification, :round, :code, :revision, :kind, :title, :hours, :mandatory, :position, :version,
                    :delta, :now)
                """,
                rows);
    }

    List<Pinned> items(String certificationId, int round) {
        return jdbc.sql(
                        """
                        select * from coursework_item where certification_id = ? and round_no = ?
                         order by curriculum_version, position
                        """)
                .params(certificationId, round)
                .query(CourseworkStore::pinned)
                .list();
    }

    List<CourseworkReport> reports(String certificationId) {
        return jdbc.sql("select * from coursework_report where certification_id = ? order by reported_at, id")
                .param(certificationId)
                .query(CourseworkStore::report)
                .list();
    }

    void add(String certificationId, List<CourseworkReport> reports) {
        SqlParameterSource[] rows = reports.stream()
                .map(report -> new MapSqlParameterSource()
                        .addValue("id", Ids.next("CWR"))
                        .addValue("certification", certificationId)
                        .addValue("round", report.round())
                        .addValue("code", report.code())
                        .addValue("revision", report.revision())
                        .addValue("status", report.status().name())
                        .addValue("hours", report.hours())
                        .addValue("note", report.note())
                        .addValue("by", report.reportedBy())
                        .addValue("at", SqlTime.of(report.reportedAt())))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into coursework_report (id, certification_id, round_no, code, revision, status, hours, note,
                    reported_by, reported_at)
                values (:id, :certification, :round, :code, :revision, :status, :hours, :note, :by, :at)
                """,
                rows);
    }

    Map<Item, Integer> files(String certificationId, int round) {
        Map<Item, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select code, revision, count(*) as files from evidence_file
                         where certification_id = ? and round_no = ? group by code, revision
                        """)
                .params(certificationId, round)
                .query((row, number) ->
                        counts.put(new Item(row.getString("code"), row.getInt("revision")), row.getInt("files")))
                .list();
        return counts;
    }

    private static Pinned pinned(ResultSet row, int number) throws SQLException {
        return new Pinned(
                new Item(row.getString("code"), row.getInt("revision")),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getBigDecimal("hours"),
                row.getBoolean("mandatory"),
                row.getInt("curriculum_version"),
                row.getBoolean("delta"),
                SqlTime.read(row, "added_at"));
    }

    private static CourseworkReport report(ResultSet row, int number) throws SQLException {
        return new CourseworkReport(
                row.getString("code"),
                row.getInt("revision"),
                row.getInt("round_no"),
                Status.valueOf(row.getString("status")),
                row.getBigDecimal("hours"),
                row.getString("note"),
                row.getString("reported_by"),
                SqlTime.read(row, "reported_at"));
    }
}
