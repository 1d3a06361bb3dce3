package health.sts.benchmarks;

import health.sts.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** New databases on the one server, whose commits wait for the disk as they do in production. */
final class Databases {

    private Databases() {}

    /** The environment variables of a node on a new, empty database. */
    static Map<String, Object> fresh() {
        Map<String, Object> database = PostgresServer.newDatabase();
        String url = (String) database.get("STS_DB_URL");
        try (Connection owner = DriverManager.getConnection(url, (String) database.get("STS_DB_OWNER_USER"), (String)
                        database.get("STS_DB_OWNER_PASSWORD"));
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "alter database %s set synchronous_commit = on".formatted(url.substring(url.lastIndexOf('/') + 1)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return database;
    }
}
