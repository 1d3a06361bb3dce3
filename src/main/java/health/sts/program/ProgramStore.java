package health.sts.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgramStore {

    private final JdbcClient jdbc;

    ProgramStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProgramView> all() {
        return jdbc.sql("SELECT * FROM program ORDER BY name")
                .query(ProgramStore::read)
                .list();
    }

    Optional<ProgramView> find(String id) {
        return jdbc.sql("SELECT * FROM program WHERE id = :id")
                .param("id", id)
                .query(ProgramStore::read)
                .optional();
    }

    void insert(ProgramView program) {
        jdbc.sql("INSERT INTO program (id, name, health_system, version, " + ParameterColumns.NAMES
                        + ") VALUES (:id, :name, :healthSystem, :version, " + ParameterColumns.VALUES + ")")
                .params(bind(program))
                .update();
    }

    /** False where somebody changed it after the version was read. */
    boolean update(ProgramView program) {
        return jdbc.sql("UPDATE program SET name = :name, health_system = :healthSystem, version = version + 1, "
                                + ParameterColumns.SET + " WHERE id = :id AND version = :version")
                        .params(bind(program))
                        .update()
                == 1;
    }

    private static Map<String, Object> bind(ProgramView program) {
        Map<String, Object> values = ParameterColumns.bind(program.details().parameters());
        values.put("id", program.id());
        values.put("name", program.name());
        values.put("healthSystem", program.healthSystem());
        values.put("version", program.version());
        return values;
    }

    private static ProgramView read(ResultSet row, int number) throws SQLException {
        ProgramDetails details =
                new ProgramDetails(row.getString("name"), row.getString("health_system"), ParameterColumns.read(row));
        return new ProgramView(row.getString("id"), details, row.getInt("version"));
    }
}
