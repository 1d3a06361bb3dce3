package health.sts.engine.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;

/** Where the database is, and as whom the application and the tables' owner sign in there. */
record PostgresSettings(String url, String user, String owner, String ownerPassword) {

    private static final String OWNER = "STS_DB_OWNER_USER";
    private static final String OWNER_PASSWORD = "STS_DB_OWNER_PASSWORD";

    static PostgresSettings of(PropertyResolver environment) {
        List<String> missing = Stream.of("STS_DB_URL", "STS_DB_USER", "STS_DB_PASSWORD")
                .filter(name -> setting(environment, name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw DatabaseNotReady.unset(missing);
        }
        String url = environment.getProperty("STS_DB_URL", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw DatabaseNotReady.noAddress();
        }
        if (setting(environment, OWNER).isPresent()
                != setting(environment, OWNER_PASSWORD).isPresent()) {
            throw DatabaseNotReady.unset(List.of(setting(environment, OWNER).isPresent() ? OWNER_PASSWORD : OWNER));
        }
        String user = environment.getProperty("STS_DB_USER");
        return new PostgresSettings(
                url,
                user,
                setting(environment, OWNER).orElse(user),
                setting(environment, OWNER_PASSWORD).orElseGet(() -> environment.getProperty("STS_DB_PASSWORD")));
    }

    boolean ownerApart() {
        return !owner.equals(user);
    }

    Connection connectAsOwner() {
        try {
            return DriverManager.getConnection(url, owner, ownerPassword);
        } catch (SQLException refused) {
            throw DatabaseNotReady.refused(owner, refused);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "PostgreSQL at %s, application %s, owner %s".formatted(url, user, owner);
    }

    private static Optional<String> setting(PropertyResolver environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }
}
