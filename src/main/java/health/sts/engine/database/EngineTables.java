package health.sts.engine.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the engine's tables from the engine's own scripts, in the order in which the engine would, and an index that they
 * lack.
 */
final class EngineTables {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTables.class);
    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    /** The end of a task looks for its subtasks, which without it reads every open task. */
    private static final String INDEX = "create index if not exists sts_task_parent on act_ru_task (parent_task_id_)";

    private EngineTables() {}

    static void create(Connection connection) throws SQLException {
        if (!present(connection)) {
            fromScripts(connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(INDEX);
        }
    }

    private static void fromScripts(Connection connection) throws SQLException {
        LOG.info("Making the engine's tables");
        for (String part : PARTS) {
            ClassPathResource script = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part));
            ScriptUtils.executeSqlScript(connection, new EncodedResource(script, StandardCharsets.UTF_8));
        }
    }

    private static boolean present(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select to_regclass('act_ge_property') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
