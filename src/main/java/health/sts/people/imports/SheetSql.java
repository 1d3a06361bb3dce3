package health.sts.people.imports;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of a sheet, the same for all three tables. Names come from {@link Sheets} only, values are always
 * bound, the import as {@code :import}. Changed rows are deleted and inserted again, so that two people may swap their sign-in ids in one file.
 */
record SheetSql(Sheet sheet) {

    String insertStaged() {
        return "INSERT INTO %s_staged (import_id, line_no, fate, %s) VALUES (?, ?, ?, %s)"
                .formatted(
                        table(), fields(), sheet.fields().stream().map(f -> "?").collect(Collectors.joining(", ")));
    }

    /** Columns that the file does not have keep what the roster says. */
    String keepAbsent(List<SheetColumn> absent) {
        String values = absent.stream()
                .map(column -> "%2$s = (SELECT r.%2$s FROM %1$s r WHERE r.%3$s = %1$s_staged.%3$s)"
                        .formatted(table(), column.field(), key()))
                .collect(Collectors.joining(", "));
        return "UPDATE %1$s_staged SET %2$s WHERE import_id = :import AND EXISTS (SELECT 1 FROM %1$s r WHERE r.%3$s = %1$s_staged.%3$s)"
                .formatted(table(), values, key());
    }

    /** A problem for each row but the first that has the same value; a window, because a join is quadratic on H2. */
    String refuseDoubles(String field, String header) {
        return """
                INSERT INTO roster_import_problem (import_id, line_no, column_name, reason)
                SELECT :import, s.line_no, '%3$s',
                       s.%2$s || ' stands on line ' || CAST(s.first_line AS VARCHAR(20)) || ' already. Keep one of the two rows.'
                  FROM (SELECT line_no, %2$s, MIN(line_no) OVER (PARTITION BY %2$s) AS first_line
                          FROM %1$s_staged WHERE import_id = :import AND %2$s IS NOT NULL) s
                 WHERE s.line_no > s.first_line ORDER BY s.line_no"""
                .formatted(table(), field, header);
    }

    String markRefused() {
        return """
                UPDATE %s_staged SET fate = 'REFUSED' WHERE import_id = :import AND line_no IN
                (SELECT line_no FROM roster_import_problem WHERE import_id = :import)"""
                .formatted(table());
    }

    /** New, changed or the same. */
    String tellFates() {
        String same = sheet.fields().stream()
                .map(field -> "r.%1$s IS NOT DISTINCT FROM %2$s_staged.%1$s".formatted(field, table()))
                .collect(Collectors.joining(" AND "));
        return """
                UPDATE %1$s_staged SET fate = CASE
                  WHEN NOT EXISTS (SELECT 1 FROM %1$s r WHERE r.%2$s = %1$s_staged.%2$s) THEN 'NEW'
                  WHEN EXISTS (SELECT 1 FROM %1$s r WHERE r.%2$s = %1$s_staged.%2$s AND %3$s) THEN 'SAME'
                  ELSE 'CHANGED' END
                 WHERE import_id = :import AND fate = 'READ'"""
                .formatted(table(), key(), same);
    }

    String countFates() {
        return "SELECT fate, COUNT(*) AS how_many FROM %s_staged WHERE import_id = :import GROUP BY fate"
                .formatted(table());
    }

    String countGone() {
        return "SELECT COUNT(*) FROM %s WHERE %s".formatted(table(), gone());
    }

    String goneKeys() {
        return "SELECT %s FROM %s WHERE %s".formatted(key(), table(), gone());
    }

    String keysOfFate() {
        return "SELECT %s FROM %s_staged WHERE import_id = :import AND fate = :fate ORDER BY line_no LIMIT :limit"
                .formatted(key(), table());
    }

    /** Rows as they are before they change or go. */
    String keepBefore() {
        return """
                INSERT INTO %1$s_before (import_id, existed, %3$s) SELECT :import, TRUE, %3$s FROM %1$s
                 WHERE %2$s IN (SELECT s.%2$s FROM %1$s_staged s WHERE s.import_id = :import AND s.fate = 'CHANGED')
                    OR (%4$s)"""
                .formatted(table(), key(), fields(), gone());
    }

    String keepNew() {
        return """
                INSERT INTO %1$s_before (import_id, existed, %2$s)
                SELECT :import, FALSE, s.%2$s FROM %1$s_staged s WHERE s.import_id = :import AND s.fate = 'NEW'"""
                .formatted(table(), key());
    }

    String letGo() {
        return "UPDATE %s SET active = FALSE WHERE %s".formatted(table(), gone());
    }

    String deleteChanged() {
        return "DELETE FROM %1$s WHERE %2$s IN (SELECT s.%2$s FROM %1$s_staged s WHERE s.import_id = :import AND s.fate = 'CHANGED')"
                .formatted(table(), key());
    }

    String insertNewAndChanged() {
        return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %1$s_staged WHERE import_id = :import AND fate IN ('NEW', 'CHANGED')"
                .formatted(table(), fields());
    }

    /** Who is active now and will not be once the import is undone. */
    String leaversOfUndo() {
        return "SELECT %2$s FROM %1$s_before WHERE import_id = :import AND (NOT existed OR NOT active)"
                .formatted(table(), key());
    }

    String deleteTouched() {
        return "DELETE FROM %1$s WHERE %2$s IN (SELECT b.%2$s FROM %1$s_before b WHERE b.import_id = :import)"
                .formatted(table(), key());
    }

    String putBack() {
        return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %1$s_before WHERE import_id = :import AND existed"
                .formatted(table(), fields());
    }

    String deleteStaged() {
        return "DELETE FROM %s_staged WHERE import_id = :import".formatted(table());
    }

    String deleteBefore() {
        return "DELETE FROM %s_before".formatted(table());
    }

    private String gone() {
        return "active AND NOT EXISTS (SELECT 1 FROM %1$s_staged g WHERE g.import_id = :import AND g.%2$s = %1$s.%2$s)"
                .formatted(table(), key());
    }

    private String fields() {
        return String.join(", ", sheet.fields());
    }

    private String table() {
        return sheet.table();
    }

    private String key() {
        return sheet.key();
    }
}
