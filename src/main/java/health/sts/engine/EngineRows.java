package health.sts.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Times in the engine's tables are {@code TIMESTAMP} in the JVM's zone, unlike ours. */
final class EngineRows {

    private EngineRows() {}

    static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
