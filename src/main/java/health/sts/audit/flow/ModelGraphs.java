package health.sts.audit.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kept process models as graphs. A version never changes, so each is read once. */
@Component
class ModelGraphs {

    private static final String SELECT =
            "select id, model_key, version, version_tag, name, content from model_kept where kind = 'PROCESS' and ";

    private final JdbcClient jdbc;
    private final Map<String, Known> byId = new ConcurrentHashMap<>();

    ModelGraphs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of a process with its graph. */
    record Known(CasePath.ModelVersion version, ModelGraph graph) {}

    Optional<Known> byId(String id) {
        Known known = byId.get(id);
        return known != null
                ? Optional.of(known)
                : jdbc.sql(SELECT + "id = :id")
                        .param("id", id)
                        .query((row, number) -> keep(row))
                        .optional();
    }

    Optional<Known> find(String key, int version) {
        Optional<Known> known = byId.values().stream()
                .filter(one -> one.version().key().equals(key) && one.version().version() == version)
                .findFirst();
        return known.isPresent()
                ? known
                : jdbc.sql(SELECT + "model_key = :key and version = :version")
                        .param("key", key)
                        .param("version", version)
                        .query((row, number) -> keep(row))
                        .optional();
    }

    private Known keep(ResultSet row) throws SQLException {
        CasePath.ModelVersion version = new CasePath.ModelVersion(
                row.getString("id"),
                row.getString("model_key"),
                row.getInt("version"),
                row.getString("version_tag"),
                row.getString("name"));
        Known known = new Known(version, ModelGraph.of(row.getString("content")));
        byId.put(version.id(), known);
        return known;
    }
}
