package health.sts.people.imports;

import health.sts.people.ImportKind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A kind of file and the table it fills.
 *
 * @param key the table column that says which row is the same person or place
 * @param keyHeader the file column that names it in sentences
 * @param derived table columns that no file column fills
 * @param completion fills defaults and derived columns of a read row, which may lack refused cells
 * @param example one row of the template, in the order of columns
 */
record Sheet(
        ImportKind kind,
        String table,
        String key,
        String keyHeader,
        List<SheetColumn> columns,
        List<String> derived,
        Consumer<Map<String, Object>> completion,
        List<String> example) {

    /** All columns of the table, the file's first. */
    List<String> fields() {
        return Stream.concat(columns.stream().map(SheetColumn::field), derived.stream())
                .toList();
    }

    List<String> headers() {
        return columns.stream().map(SheetColumn::header).toList();
    }
}
