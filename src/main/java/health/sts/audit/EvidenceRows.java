package health.sts.audit;

import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes tables of evidence out of what a statement selects: read with a cursor, times in UTC, everything as text. The
 * columns come in the order in which the statement selects them.
 */
@Component
public class EvidenceRows {

    private static final int FETCH = 1_000;
    private static final int CASES_AT_ONCE = 500;

    private final JdbcClient jdbc;

    EvidenceRows(DataSource dataSource) {
        JdbcTemplate byCursor = new JdbcTemplate(dataSource);
        byCursor.setFetchSize(FETCH);
        jdbc = JdbcClient.create(byCursor);
    }

    /** The rows of one statement, which orders them. */
    public EvidenceTable table(int item, String name, List<String> columns, String sql, Map<String, ?> params) {
        return new EvidenceTable(item, name, columns, rows -> read(sql, params, rows));
    }

    /** The rows of some cases, {@code :cases} in the statement, which orders them by case first. */
    public EvidenceTable ofCases(int item, String name, List<String> columns, String sql, Set<String> cases) {
        return new EvidenceTable(item, name, columns, rows -> {
            List<String> sorted = cases.stream().sorted().toList();
            for (int from = 0; from < sorted.size(); from += CASES_AT_ONCE) {
                read(sql, Map.of("cases", sorted.subList(from, Math.min(from + CASES_AT_ONCE, sorted.size()))), rows);
            }
        });
    }

    /**
     * The rows of a kept table in a scope: of a period by their own time, else of the capability's cases; none where its
     * rows belong to a period only and the scope is another.
     */
    public Optional<EvidenceTable> kept(KeptTable kept, EvidenceScope scope, Set<String> cases) {
        if (scope instanceof EvidenceScope.Period period) {
            return Optional.of(table(
                    kept.item(),
                    kept.name(),
                    kept.columns(),
                    kept.select("%1$s >= :from and %1$s < :until".formatted(kept.time())),
                    Map.of("from", SqlTime.of(period.from()), "until", SqlTime.of(period.until()))));
        }
        return Optional.ofNullable(kept.ofCases())
                .map(condition -> ofCases(kept.item(), kept.name(), kept.columns(), kept.select(condition), cases));
    }

    private void read(String sql, Map<String, ?> params, Consumer<List<String>> rows) {
        jdbc.sql(sql).params(params).query(row -> {
            rows.accept(cells(row));
        });
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<String> cells = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            cells.add(cell(row, column));
        }
        return cells;
    }

    private static String cell(ResultSet row, int column) throws SQLException {
        int type = row.getMetaData().getColumnType(column);
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }
        Object value = row.getObject(column);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
