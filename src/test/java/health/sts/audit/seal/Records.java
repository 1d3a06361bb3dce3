package health.sts.audit.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes records to seal, as lean as the database allows. */
final class Records {

    static final String LINE =
            """
            insert into ledger_line (acted_at, kind, step, outcome, actor, content, content_hash)
            values (current_timestamp, 'DECISION', 'test', 'YES', 'somebody', ?, '%s')
            """
                    .formatted("a".repeat(64));
    static final String FLOW =
            """
            insert into flow_taken (taken_at, root_instance_id, process_instance_id, process_key, process_version, flow,
                source, target) values (current_timestamp, 'r', 'p', 'k', 1, ?, 's', 't')
            """;

    private final DataSource source;

    Records(DataSource source) {
        this.source = source;
    }

    void lines(int count) {
        insert(LINE, count);
    }

    void flows(int count) {
        insert(FLOW, count);
    }

    /** Takes an id, as a transaction that is rolled back does. */
    void rolledBack() throws SQLException {
        try (Connection open = source.getConnection()) {
            open.setAutoCommit(false);
            line(open);
            open.rollback();
        }
    }

    /** Writes a line and answers its id; the caller commits. */
    static long line(Connection open) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement(LINE, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "{}");
            insert.executeUpdate();
            var keys = insert.getGeneratedKeys();
            keys.next();
            return keys.getLong("id");
        }
    }

    private void insert(String sql, int count) {
        new JdbcTemplate(source)
                .batchUpdate(
                        sql,
                        java.util.stream.IntStream.range(0, count)
                                .mapToObj(i -> new Object[] {"{\"n\":" + i + "}"})
                                .toList());
    }
}
