package health.sts.engine.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Held by the one node that starts, on a connection of its own; PostgreSQL frees it when the node dies. */
class StartLock {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** "STS start" in letters; any number will do that nobody else in this database uses. */
    private static final long NUMBER = 0x53_54_53_73_74_61_72_74L;

    private final Connection connection;
    private final String owner;

    private StartLock(Connection connection, String owner) {
        this.connection = connection;
        this.owner = owner;
    }

    static StartLock acquire(PostgresSettings settings) {
        StartLock lock = new StartLock(settings.connectAsOwner(), settings.owner());
        try {
            lock.await();
            return lock;
        } catch (SQLException refused) {
            lock.release();
            throw DatabaseNotReady.refused(settings.owner(), refused);
        }
    }

    /** Does something to the database that only one node at a time may do, wholly or not at all. */
    void underIt(Change change) {
        try {
            connection.setAutoCommit(false);
            change.make(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException refused) {
            throw DatabaseNotReady.refused(owner, refused);
        }
    }

    void release() {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("The connection of the start lock was gone already", gone);
        }
    }

    private void await() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!tried(statement)) {
                LOG.info("Another node is starting on this database; waiting for it");
                statement.execute("select pg_advisory_lock(" + NUMBER + ")");
            }
        }
    }

    private static boolean tried(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + NUMBER + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** A change to the database. */
    @FunctionalInterface
    interface Change {
        void make(Connection connection) throws SQLException;
    }
}
