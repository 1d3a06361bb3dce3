package health.sts.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Times in the engine's tables are {@code TIMESTAMP} in the JVM's zone, unlike ours; for read models over them. */
public final class EngineRows {

    private EngineRows() {}

    /** The time in a column; null stays null. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** The value to bind where a column of the engine is compared with a moment; null stays null. */
    public static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
