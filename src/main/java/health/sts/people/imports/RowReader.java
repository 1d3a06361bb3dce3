package health.sts.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the rows of one file by the names in its first line. Problems go to the caller, row by row. */
final class RowReader {

    private final Sheet sheet;
    private final int width;
    private final Map<SheetColumn, Integer> positions;

    private RowReader(Sheet sheet, int width, Map<SheetColumn, Integer> positions) {
        this.sheet = sheet;
        this.width = width;
        this.positions = positions;
    }

    /** Fails into {@code problems} and returns null where a column is missing, unknown or named twice. */
    static RowReader of(Sheet sheet, List<String> header, List<Problem> problems) {
        Map<SheetColumn, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            place(sheet, header.get(i).strip(), i, positions, problems);
        }
        for (SheetColumn column : sheet.columns()) {
            if (column.required() && !positions.containsKey(column)) {
                problems.add(new Problem(
                        1, column.header(), "The column is missing. The first line must name it: " + column.hint()));
            }
        }
        return problems.isEmpty() ? new RowReader(sheet, header.size(), positions) : null;
    }

    /** Columns that this file does not have. */
    List<SheetColumn> absent() {
        return sheet.columns().stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
    }

    /** The values by table column, as far as they can be taken; what cannot be taken is added to {@code problems}. */
    Map<String, Object> read(long line, List<String> cells, List<Problem> problems) {
        Map<String, Object> row = new HashMap<>();
        if (cells.size() != width) {
            problems.add(new Problem(
                    line,
                    null,
                    "The row has %d cells, the first line names %d columns. Look for a missing or unquoted delimiter."
                            .formatted(cells.size(), width)));
            return row;
        }
        positions.forEach((column, position) -> {
            try {
                row.put(column.field(), value(column, cells.get(position)));
            } catch (CellRefused e) {
                problems.add(new Problem(line, column.header(), e.getMessage()));
            }
        });
        row.values().removeIf(value -> value == null);
        sheet.completion().accept(row);
        return row;
    }

    private static Object value(SheetColumn column, String cell) {
        String text = CellText.of(cell);
        if (!text.isEmpty()) {
            return column.reader().read(text);
        }
        if (column.required()) {
            throw new CellRefused("The cell is empty. " + column.hint());
        }
        return null;
    }

    private static void place(
            Sheet sheet, String name, int position, Map<SheetColumn, Integer> positions, List<Problem> problems) {
        String shown = CellText.shown(name);
        SheetColumn column = sheet.columns().stream()
                .filter(known -> known.header().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
        if (column == null) {
            problems.add(new Problem(
                    1,
                    shown,
                    "There is no such column. Remove it, or name it as one of: " + String.join(", ", sheet.headers())
                            + "."));
        } else if (positions.putIfAbsent(column, position) != null) {
            problems.add(new Problem(1, shown, "The first line names this column twice."));
        }
    }
}
