package health.sts.engine.database;

import java.sql.SQLException;
import java.util.List;

/** The database cannot be used as it is set, so the application does not start. */
class DatabaseNotReady extends RuntimeException {

    private final String wayOut;

    private DatabaseNotReady(String what, String wayOut, Throwable cause) {
        super(what, cause);
        this.wayOut = wayOut;
    }

    static DatabaseNotReady unset(List<String> missing) {
        return new DatabaseNotReady(
                "The profile postgres does not know its database.",
                "Set the environment variable%s %s."
                        .formatted(missing.size() == 1 ? "" : "s", String.join(", ", missing)),
                null);
    }

    static DatabaseNotReady noAddress() {
        return new DatabaseNotReady(
                "STS_DB_URL is not the address of a PostgreSQL database.",
                "Set STS_DB_URL to something like jdbc:postgresql://localhost:5432/sts.",
                null);
    }

    static DatabaseNotReady refused(String user, SQLException why) {
        return new DatabaseNotReady(
                "The database cannot be used as %s: %s".formatted(user, why.getMessage()),
                "Check that PostgreSQL runs and that STS_DB_URL, STS_DB_USER, STS_DB_PASSWORD, STS_DB_OWNER_USER and "
                        + "STS_DB_OWNER_PASSWORD are right. The owner needs the right to create tables in its schema.",
                why);
    }

    String wayOut() {
        return wayOut;
    }
}
