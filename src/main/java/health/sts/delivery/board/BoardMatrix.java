package health.sts.delivery.board;

import health.sts.delivery.board.WaveCounts.Cell;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Specialties by sites.
 *
 * @param sites names by site id, in the order of columns
 * @param rows by specialty name
 * @param siteTotals in the order of columns
 * @param total everybody
 */
public record BoardMatrix(Map<String, String> sites, List<Row> rows, List<BoardCounts> siteTotals, BoardCounts total) {

    /** One specialty, with one count for each site; a department without learners has none. */
    public record Row(String specialtyCode, String specialtyName, List<BoardCounts> cells, BoardCounts total) {}

    static BoardMatrix of(List<Cell> cells, Map<String, String> siteNames, Map<String, String> specialtyNames) {
        Map<String, String> sites = sites(cells, siteNames);
        Map<String, Map<String, BoardCounts>> bySpecialty = new TreeMap<>();
        cells.forEach(cell -> bySpecialty
                .computeIfAbsent(cell.specialtyCode(), code -> new TreeMap<>())
                .merge(cell.siteId(), cell.counts(), BoardCounts::plus));
        List<Row> rows = bySpecialty.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        specialtyNames.getOrDefault(entry.getKey(), entry.getKey()),
                        sites.keySet().stream()
                                .map(site -> entry.getValue().getOrDefault(site, BoardCounts.NONE))
                                .toList(),
                        sum(List.copyOf(entry.getValue().values()))))
                .sorted(Comparator.comparing(Row::specialtyName).thenComparing(Row::specialtyCode))
                .toList();
        List<BoardCounts> totals = sites.keySet().stream()
                .map(site -> sum(cells.stream()
                        .filter(cell -> cell.siteId().equals(site))
                        .map(Cell::counts)
                        .toList()))
                .toList();
        return new BoardMatrix(
                sites, rows, totals, sum(cells.stream().map(Cell::counts).toList()));
    }

    /** The ids of the columns. */
    public List<String> siteIds() {
        return List.copyOf(sites.keySet());
    }

    /** Whether anybody is or was in training. */
    public boolean empty() {
        return total.learners() + total.left() == 0;
    }

    private static Map<String, String> sites(List<Cell> cells, Map<String, String> names) {
        return cells.stream()
                .map(Cell::siteId)
                .distinct()
                .sorted(Comparator.comparing(site -> names.getOrDefault(site, site)))
                .collect(Collectors.toMap(
                        site -> site, site -> names.getOrDefault(site, site), (one, same) -> one, LinkedHashMap::new));
    }

    private static BoardCounts sum(List<BoardCounts> counts) {
        return counts.stream().reduce(BoardCounts.NONE, BoardCounts::plus);
    }
}
