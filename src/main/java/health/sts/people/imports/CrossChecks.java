package health.sts.people.imports;

import health.sts.people.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that need more than one row; each is a statement that adds problems for {@code :import}. */
final class CrossChecks {

    private static final String USER_OF_ANOTHER =
            """
            INSERT INTO roster_import_problem (import_id, line_no, column_name, reason)
            SELECT s.import_id, s.line_no, 'userId',
                   s.user_id || ' is the sign-in id of ' || p.physician_id || ', who is not in the file. '
                   || 'Keep the physicianId of a person who returns, or give another userId.'
              FROM physician_staged s
              JOIN physician p ON p.user_id = s.user_id AND p.physician_id <> s.physician_id
             WHERE s.import_id = :import AND NOT EXISTS (
                   SELECT 1 FROM physician_staged o WHERE o.import_id = :import AND o.physician_id = p.physician_id)
             ORDER BY s.line_no
            """;
    private static final String SITE_IN_USE =
            """
            INSERT INTO roster_import_problem (import_id, line_no, column_name, reason)
            SELECT :import, 0, 'siteId',
                   t.site_id || ' is missing in the file, but '
                   || CAST((SELECT COUNT(*) FROM physician p WHERE p.site_id = t.site_id AND p.active) AS VARCHAR(20))
                   || ' active physicians work there. Keep the site, or move them first.'
              FROM site t
             WHERE t.active AND EXISTS (SELECT 1 FROM physician p WHERE p.site_id = t.site_id AND p.active)
               AND NOT EXISTS (SELECT 1 FROM site_staged g WHERE g.import_id = :import AND g.site_id = t.site_id)
             ORDER BY t.site_id
            """;

    private CrossChecks() {}

    static List<String> of(ImportKind kind) {
        return switch (kind) {
            case SITES -> List.of(SITE_IN_USE);
            case PHYSICIANS -> List.of(USER_OF_ANOTHER);
            case DEPARTMENTS -> List.of();
        };
    }

    /** Fields of which no two rows may share a value, with the name people know them by. */
    static Map<String, String> singles(Sheet sheet) {
        Map<String, String> singles = new LinkedHashMap<>();
        singles.put(sheet.key(), sheet.keyHeader());
        sheet.columns().stream()
                .filter(SheetColumn::unique)
                .forEach(column -> singles.put(column.field(), column.header()));
        return singles;
    }
}
