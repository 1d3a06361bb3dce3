package health.sts.people.imports;

import health.sts.people.ImportCounts;
import health.sts.people.ImportKind;
import health.sts.people.ImportProblem;
import health.sts.people.ImportStatus;
import health.sts.people.ImportView;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of imports and what stood against each. */
@Repository
public class ImportStore {

    private static final String SELECT =
            """
            SELECT i.*, CASE WHEN v.version = COALESCE(i.applied_version, i.roster_version) THEN TRUE ELSE FALSE END
                   AS is_current
              FROM roster_import i CROSS JOIN roster_state v
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ImportView> find(String importId) {
        return jdbc.sql(SELECT + " WHERE i.import_id = :id")
                .param("id", importId)
                .query(ImportStore::view)
                .optional();
    }

    /** Newest first, those before the given import. */
    public List<ImportView> history(String before, int limit) {
        String from = before == null
                ? ""
                : """
                   JOIN roster_import b ON b.import_id = :before
                    AND (i.created_at < b.created_at OR (i.created_at = b.created_at AND i.import_id < b.import_id))
                  """;
        var statement = jdbc.sql(SELECT + from + " ORDER BY i.created_at DESC, i.import_id DESC LIMIT :limit")
                .param("limit", limit);
        return (before == null ? statement : statement.param("before", before))
                .query(ImportStore::view)
                .list();
    }

    /** Problems by line, those after the given one (0 for the first). */
    public List<ImportProblem> problems(String importId, long afterLine, long afterId, int limit) {
        return jdbc.sql(
                        """
                        SELECT problem_id, line_no, column_name, reason FROM roster_import_problem
                         WHERE import_id = :import
                           AND (line_no > :line OR (line_no = :line AND problem_id > :after))
                         ORDER BY line_no, problem_id LIMIT :limit
                        """)
                .param("import", importId)
                .param("line", afterLine)
                .param("after", afterId)
                .param("limit", limit)
                .query((row, i) -> new ImportProblem(
                        row.getLong("problem_id"),
                        row.getLong("line_no"),
                        row.getString("column_name"),
                        row.getString("reason")))
                .list();
    }

    private long version() {
        return jdbc.sql("SELECT version FROM roster_state WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /** Takes the next version for this transaction; false where the roster is not what the import knows. */
    boolean advance(String importId) {
        return jdbc.sql(
                                """
                                UPDATE roster_state SET version = version + 1
                                 WHERE id = 1 AND version = (SELECT COALESCE(applied_version, roster_version)
                                                               FROM roster_import WHERE import_id = ?)
                                """)
                        .param(importId)
                        .update()
                == 1;
    }

    void insert(ImportFile file, ImportKind kind, String userId, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO roster_import (import_id, kind, status, file_name, file_sha256, encoding, delimiter,
                               roster_version, rows_read, rows_new, rows_changed, rows_gone, rows_same, rows_refused,
                               problems, created_by, created_at)
                        VALUES (:id, :kind, 'PREVIEWED', :name, :sha, :encoding, :delimiter, :version,
                                0, 0, 0, 0, 0, 0, 0, :by, :at)
                        """)
                .param("id", file.importId())
                .param("kind", kind.name())
                .param("name", file.name())
                .param("sha", file.sha256())
                .param(
                        "encoding",
                        file.csv() == null ? null : file.csv().encoding().title())
                .param("delimiter", file.csv() == null ? null : file.csv().delimiterTitle())
                .param("version", version())
                .param("by", userId)
                .param("at", SqlTime.of(now))
                .update();
    }

    void count(String importId, ImportCounts counts) {
        jdbc.sql(
                        """
                        UPDATE roster_import SET rows_read = :read, rows_new = :new, rows_changed = :changed,
                               rows_gone = :gone, rows_same = :same, rows_refused = :refused,
                               problems = (SELECT COUNT(*) FROM roster_import_problem WHERE import_id = :id)
                         WHERE import_id = :id
                        """)
                .params(Map.of(
                        "read", counts.read(),
                        "new", counts.added(),
                        "changed", counts.changed(),
                        "gone", counts.gone(),
                        "same", counts.same(),
                        "refused", counts.refused(),
                        "id", importId))
                .update();
    }

    void applied(String importId, String userId, Instant now) {
        jdbc.sql(
                        """
                        UPDATE roster_import SET status = 'APPLIED', applied_by = :by, applied_at = :at,
                               applied_version = roster_version + 1
                         WHERE import_id = :id
                        """)
                .params(Map.of("by", userId, "at", SqlTime.of(now), "id", importId))
                .update();
    }

    void closed(String importId, ImportStatus status, String userId, Instant now) {
        jdbc.sql("UPDATE roster_import SET status = :status, closed_by = :by, closed_at = :at WHERE import_id = :id")
                .params(Map.of("status", status.name(), "by", userId, "at", SqlTime.of(now), "id", importId))
                .update();
    }

    void deleteProblems(String importId) {
        jdbc.sql("DELETE FROM roster_import_problem WHERE import_id = ?")
                .param(importId)
                .update();
    }

    /** Previews that nobody applied. */
    List<ImportView> leftSince(Instant before) {
        return jdbc.sql(SELECT + " WHERE i.status = 'PREVIEWED' AND i.created_at < :before")
                .param("before", SqlTime.of(before))
                .query(ImportStore::view)
                .list();
    }

    private static ImportView view(ResultSet row, int i) throws SQLException {
        return new ImportView(
                row.getString("import_id"),
                ImportKind.valueOf(row.getString("kind")),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("encoding"),
                row.getString("delimiter"),
                new ImportCounts(
                        row.getInt("rows_read"),
                        row.getInt("rows_new"),
                        row.getInt("rows_changed"),
                        row.getInt("rows_gone"),
                        row.getInt("rows_same"),
                        row.getInt("rows_refused")),
                row.getInt("problems"),
                row.getBoolean("is_current"),
                row.getString("created_by"),
                SqlTime.read(row, "created_at"),
                row.getString("applied_by"),
                SqlTime.read(row, "applied_at"),
                row.getString("closed_by"),
                SqlTime.read(row, "closed_at"));
    }
}
