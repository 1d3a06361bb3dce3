package health.sts.benchmarks;

import health.sts.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** New databases on the one server, whose commits wait for the disk as they do in production. */
final class Databases {

    private Databases() {}

    /** The environment variables of a node on a new, empty database. */
    static Map<String, Object> fresh() {
        Map<String, Object> database = PostgresServer.newDatabase();
        String url = (String) database.get("STS_DB_URL");
        asOwner(
                database::get,
                "alter database %s set synchronous_commit = on".formatted(url.substring(url.lastIndexOf('/') + 1)));
        return database;
    }

    /** As the server itself leaves the tables some minutes after they were filled; only their owner may do so. */
    static void settle(UnaryOperator<String> settings) {
        asOwner(settings::apply, "vacuum (analyze)");
    }

    /** Rows as others leave them behind, several statements at once; faster than the application writes them. */
    static void fill(UnaryOperator<String> settings, String statements) {
        asOwner(settings::apply, statements);
    }

    private static void asOwner(Function<String, Object> settings, String sql) {
        try (Connection owner = DriverManager.getConnection(
                        text(settings, "STS_DB_URL"),
                        text(settings, "STS_DB_OWNER_USER"),
                        text(settings, "STS_DB_OWNER_PASSWORD"));
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(Function<String, Object> settings, String name) {
        return (String) settings.apply(name);
    }
}
