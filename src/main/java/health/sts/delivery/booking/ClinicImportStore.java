package health.sts.delivery.booking;

import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of clinic times between preview and end, what they came to, and the times themselves. */
@Component
class ClinicImportStore {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ClinicImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A file that was loaded. */
    record Loaded(String id, String fileName, String sha256, byte[] content, String by, Instant at) {}

    void keep(Loaded file) {
        jdbc.sql(
                        """
                        insert into clinic_import_file (id, file_name, sha256, content, loaded_by, loaded_at)
                        values (:id, :name, :sha256, :content, :by, :at)
                        """)
                .param("id", file.id())
                .param("name", file.fileName())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("by", file.by())
                .param("at", SqlTime.of(file.at()))
                .update();
    }

    Optional<Loaded> loaded(String id) {
        return jdbc.sql("select * from clinic_import_file where id = :id")
                .param("id", id)
                .query((row, number) -> new Loaded(
                        row.getString("id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBytes("content"),
                        row.getString("loaded_by"),
                        SqlTime.read(row, "loaded_at")))
                .optional();
    }

    /** Whether the caller is the one who ends it. */
    boolean forget(String id) {
        return jdbc.sql("delete from clinic_import_file where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Files that nobody came back to. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from clinic_import_file where loaded_at < :moment")
                .param("moment", SqlTime.of(moment))
                .update();
    }

    /** Puts these times in the place of all that the physicians had. */
    void replace(Collection<String> physicianIds, List<ClinicTime> times, String importId) {
        List<String> ids = List.copyOf(physicianIds);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("delete from clinic_time where physician_id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .update();
        }
        for (int from = 0; from < times.size(); from += AT_ONCE) {
            insert(times.subList(from, Math.min(times.size(), from + AT_ONCE)), importId);
        }
    }

    void insert(ClinicImportView done) {
        jdbc.sql(
                        """
                        insert into clinic_import (id, file_name, sha256, lines, taken, refused, physicians, imported_by,
                            imported_at)
                        values (:id, :name, :sha256, :lines, :taken, :refused, :physicians, :by, :at)
                        """)
                .param("id", done.importId())
                .param("name", done.fileName())
                .param("sha256", done.sha256())
                .param("lines", done.lines())
                .param("taken", done.taken())
                .param("refused", done.refused())
                .param("physicians", done.physicians())
                .param("by", done.by())
                .param("at", SqlTime.of(done.at()))
                .update();
    }

    Optional<ClinicImportView> done(String id) {
        return jdbc.sql("select * from clinic_import where id = :id")
                .param("id", id)
                .query(ClinicImportStore::done)
                .optional();
    }

    List<ClinicImportView> newest(int most) {
        return jdbc.sql("select * from clinic_import order by imported_at desc, id desc limit " + most)
                .query(ClinicImportStore::done)
                .list();
    }

    private void insert(List<ClinicTime> times, String importId) {
        batches.batchUpdate(
                """
                insert into clinic_time (id, physician_id, kind, weekday, from_time, until_time, from_day, until_day, note,
                    import_id)
                values (:id, :physician, :kind, :weekday, :from, :until, :fromDay, :untilDay, :note, :import)
                """,
                times.stream()
                        .map(time -> new MapSqlParameterSource("id", Ids.next("CLT"))
                                .addValue("physician", time.physicianId())
                                .addValue("kind", time.kind().name())
                                .addValue(
                                        "weekday",
                                        time.weekday() == null
                                                ? null
                                                : time.weekday().getValue(),
                                        java.sql.Types.INTEGER)
                                .addValue("from", time.from(), java.sql.Types.TIME)
                                .addValue("until", time.until(), java.sql.Types.TIME)
                                .addValue("fromDay", time.fromDay(), java.sql.Types.DATE)
                                .addValue("untilDay", time.untilDay(), java.sql.Types.DATE)
                                .addValue("note", time.note())
                                .addValue("import", importId))
                        .toArray(SqlParameterSource[]::new));
    }

    private static ClinicImportView done(ResultSet row, int number) throws SQLException {
        return new ClinicImportView(
                row.getString("id"),
                true,
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("imported_by"),
                SqlTime.read(row, "imported_at"),
                row.getInt("lines"),
                row.getInt("taken"),
                row.getInt("refused"),
                row.getInt("physicians"),
                List.of(),
                null);
    }
}
