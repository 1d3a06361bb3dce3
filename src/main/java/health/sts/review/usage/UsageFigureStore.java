package health.sts.review.usage;

import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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

    /** What counts now for these physicians in these days and a month around them; nothing where no load speaks of them. */
    List<StandingLine> standing(Collection<String> physicianIds, UsagePeriod days, Instant now) {
        LocalDate from = days.from().minusDays(UsagePeriod.LONGEST);
        LocalDate until = days.until().plusDays(UsagePeriod.LONGEST);
        if (!anyLoaded(from, until)) {
            return List.of();
        }
        List<String> ids = List.copyOf(physicianIds);
        List<StandingLine> found = new ArrayList<>();
        for (int first = 0; first < ids.size(); first += SLICE) {
            found.addAll(jdbc.sql(
                            "select f.load_id, f.physician_id, f.period_from, f.period_until, f.vendor, f.definition_version,"
                                    + " f.visits_unit, " + COLUMNS + " from " + StandingFigures.JOIN
                                    + " where f.physician_id in (:ids) and f.period_middle >= cast(:from as date)"
                                    + " and f.period_middle <= cast(:until as date)")
                    .param("ids", ids.subList(first, Math.min(first + SLICE, ids.size())))
                    .param("from", from)
                    .param("until", until)
                    .param("asOf", SqlTime.of(now))
                    .query(UsageFigureStore::standing)
                    .list());
        }
        return found;
    }

    private boolean anyLoaded(LocalDate from, LocalDate until) {
        return !jdbc.sql(
                        """
                        select id from usage_load
                         where loaded_at is not null
                           and (period_from is null
                                or (period_from <= cast(:until as date) and period_until >= cast(:from as date)))
                         fetch first 1 rows only
                        """)
                .param("from", from)
                .param("until", until)
                .query(String.class)
                .list()
                .isEmpty();
    }

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

    private static StandingLine standing(ResultSet row, int number) throws SQLException {
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
