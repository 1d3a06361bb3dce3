package health.sts.people.imports;

import health.sts.people.ImportCounts;
import health.sts.people.ImportKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Carries rows between a file, its staging table, the roster and the before-images; all comparison is done by SQL. */
@Repository
class SheetTables {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    SheetTables(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Stages the file and tells what would become of its rows. */
    ImportCounts stage(ImportKind kind, ImportFile file) throws IOException {
        Sheet sheet = Sheets.of(kind, known());
        SheetSql sql = new SheetSql(sheet);
        Staging staging = new Staging(batches, sheet, file.importId());
        if (file.csv() == null) {
            staging.refuse(file.refused());
            return ImportCounts.NONE;
        }
        staging.take(file.csv());
        if (staging.whole()) {
            compare(sql, staging.absent(), file.importId());
        }
        return counts(sql, staging, file.importId());
    }

    /** Makes the staged rows the roster and returns the keys of those who go. */
    List<String> apply(ImportKind kind, String importId) {
        SheetSql sql = sql(kind);
        List<String> gone = keys(sql.goneKeys(), importId);
        for (ImportKind each : ImportKind.values()) {
            jdbc.sql(sql(each).deleteBefore()).update();
        }
        update(sql.keepBefore(), importId);
        update(sql.keepNew(), importId);
        update(sql.letGo(), importId);
        update(sql.deleteChanged(), importId);
        update(sql.insertNewAndChanged(), importId);
        update(sql.deleteStaged(), importId);
        return gone;
    }

    /** Puts the rows back as they were and returns the keys of those who were active and no longer are. */
    List<String> undo(ImportKind kind, String importId) {
        SheetSql sql = sql(kind);
        List<String> leavers = keys(sql.leaversOfUndo(), importId);
        update(sql.deleteTouched(), importId);
        update(sql.putBack(), importId);
        jdbc.sql(sql.deleteBefore()).update();
        return leavers;
    }

    void forget(ImportKind kind, String importId) {
        update(sql(kind).deleteStaged(), importId);
    }

    /** The first keys of the staged rows of a fate, in the order of the file. */
    List<String> keys(ImportKind kind, String importId, String fate, int limit) {
        return jdbc.sql(sql(kind).keysOfFate())
                .params(Map.of("import", importId, "fate", fate, "limit", limit))
                .query(String.class)
                .list();
    }

    /** The first keys of those whom the file lacks. */
    List<String> goneKeys(ImportKind kind, String importId, int limit) {
        SheetSql sql = sql(kind);
        return jdbc.sql(sql.goneKeys() + " ORDER BY 1 LIMIT :limit")
                .params(Map.of("import", importId, "limit", limit))
                .query(String.class)
                .list();
    }

    private void compare(SheetSql sql, List<SheetColumn> absent, String importId) {
        if (!absent.isEmpty()) {
            update(sql.keepAbsent(absent), importId);
        }
        CrossChecks.singles(sql.sheet()).forEach((field, header) -> update(sql.refuseDoubles(field, header), importId));
        CrossChecks.of(sql.sheet().kind()).forEach(check -> update(check, importId));
        update(sql.markRefused(), importId);
        update(sql.tellFates(), importId);
    }

    private ImportCounts counts(SheetSql sql, Staging staging, String importId) {
        Map<String, Integer> fates = new HashMap<>();
        jdbc.sql(sql.countFates()).param("import", importId).query(row -> {
            fates.put(row.getString("fate"), row.getInt("how_many"));
        });
        int gone = staging.whole()
                ? jdbc.sql(sql.countGone())
                        .param("import", importId)
                        .query(Integer.class)
                        .single()
                : 0;
        return new ImportCounts(
                staging.rowsRead(),
                fates.getOrDefault("NEW", 0),
                fates.getOrDefault("CHANGED", 0),
                gone,
                fates.getOrDefault("SAME", 0),
                fates.getOrDefault("REFUSED", 0));
    }

    private Known known() {
        Map<String, Boolean> specialties = new HashMap<>();
        jdbc.sql("SELECT code, high_acuity FROM specialty").query(row -> {
            specialties.put(row.getString("code"), row.getBoolean("high_acuity"));
        });
        return new Known(
                new HashSet<>(jdbc.sql("SELECT site_id FROM site WHERE active")
                        .query(String.class)
                        .list()),
                specialties);
    }

    private List<String> keys(String statement, String importId) {
        return jdbc.sql(statement).param("import", importId).query(String.class).list();
    }

    private void update(String statement, String importId) {
        jdbc.sql(statement).param("import", importId).update();
    }

    private static SheetSql sql(ImportKind kind) {
        return new SheetSql(Sheets.of(kind, Known.NOTHING));
    }
}
