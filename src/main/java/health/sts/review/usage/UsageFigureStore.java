package health.sts.review.usage;

import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of loaded files. */
@Component
class UsageFigureStore {

    private static final int SLICE = 1_000;
    private static final String COLUMNS =
            UsageColumn.figures().stream().map(UsageColumn::header).collect(Collectors.joining(", "));
    private static final String INSERT = "insert into usage_figure (load_id, line_no, physician_id, period_from,"
            + " period_until, period_middle, days, vendor, definition_version, " + COLUMNS + ", visits_unit) values ("
            + "?, ".repeat(9 + UsageColumn.figures().size()) + "?)";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    UsageFigureStore(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void insert(String loadId, List<CheckedLine> lines) {
        batches.batchUpdate(INSERT, lines, lines.size(), (row, line) -> bind(row, loadId, line));
    }

    /** The numbers of the loads that were visible at a moment, by id; the higher counts. */
    Map<String, Long> visible(Instant now) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql("select id, number from usage_load where loaded_at <= :now")
                .param("now", SqlTime.of(now))
                .query(row -> {
                    numbers.put(row.getString("id"), row.getLong("number"));
                });
        return numbers;
    }

    /**
     * What counts for these physicians in these days and a month around them. Whose line counts is found here and not by
     * the database, so that it only follows the index of physicians and reads the table never as a whole.
     *
     * @param visible loads by id, as of {@link #visible}
     */
    List<StandingLine> standing(Collection<String> physicianIds, UsagePeriod days, Map<String, Long> visible) {
        if (physicianIds.isEmpty() || visible.isEmpty()) {
            return List.of();
        }
        Map<Place, StandingLine> counting = new HashMap<>();
        List<String> ids = List.copyOf(physicianIds);
        for (int first = 0; first < ids.size(); first += SLICE) {
            jdbc.sql("select f.load_id, f.physician_id, f.period_from, f.period_until, f.vendor, f.definition_version,"
                            + " f.visits_unit, " + COLUMNS + " from usage_figure f where f.physician_id = any(:ids)"
                            + " and f.period_middle >= cast(:from as date) and f.period_middle <= cast(:until as date)")
                    .param(
                            "ids",
                            ids.subList(first, Math.min(first + SLICE, ids.size()))
                                    .toArray(String[]::new))
                    .param("from", days.from().minusDays(UsagePeriod.LONGEST))
                    .param("until", days.until().plusDays(UsagePeriod.LONGEST))
                    .query(row -> {
                        if (visible.containsKey(row.getString("load_id"))) {
                            StandingLine line = standing(row);
                            counting.merge(
                                    new Place(line.physicianId(), line.period()),
                                    line,
                                    (a, b) -> visible.get(a.loadId()) > visible.get(b.loadId()) ? a : b);
                        }
                    });
        }
        return List.copyOf(counting.values());
    }

    private record Place(String physicianId, UsagePeriod period) {}

    private static void bind(PreparedStatement row, String loadId, CheckedLine checked) throws SQLException {
        UsageLine line = checked.line();
        UsagePeriod period = line.period();
        row.setString(1, loadId);
        row.setLong(2, line.line());
        row.setString(3, checked.person().id());
        row.setObject(4, period.from());
        row.setObject(5, period.until());
        row.setObject(6, period.middle());
        row.setInt(7, period.days());
        row.setString(8, line.vendor());
        row.setString(9, line.version());
        int place = 10;
        for (UsageColumn column : UsageColumn.figures()) {
            BigDecimal figure = line.figure(column);
            if (column.kind() != UsageColumn.Kind.COUNT) {
                row.setBigDecimal(place, figure);
            } else if (figure == null) {
                row.setNull(place, Types.INTEGER);
            } else {
                row.setInt(place, figure.intValue());
            }
            place++;
        }
        row.setString(place, line.unit());
    }

    private static StandingLine standing(ResultSet row) throws SQLException {
        Map<UsageColumn, BigDecimal> figures = new EnumMap<>(UsageColumn.class);
        for (UsageColumn column : UsageColumn.figures()) {
            BigDecimal figure = row.getBigDecimal(column.header());
            if (figure != null) {
                figures.put(column, figure);
            }
        }
        return new StandingLine(
                row.getString("load_id"),
                row.getString("physician_id"),
                new UsagePeriod(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                row.getString("vendor"),
                row.getString("definition_version"),
                figures,
                row.getString("visits_unit"));
    }
}
