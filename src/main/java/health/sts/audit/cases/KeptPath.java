package health.sts.audit.cases;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.Moment.By;
import health.sts.audit.cases.Moment.More;
import health.sts.engine.DeployedModels;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a case by the flows it took, for when the engine has forgotten it. */
@Component
class KeptPath {

    private static final String FLOWS =
            "select f.id, f.taken_at, f.target, f.process_key, f.process_version from flow_taken f";

    private final JdbcClient jdbc;
    private final ModelNames models;

    KeptPath(JdbcClient jdbc, ModelNames models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** A case that the engine has forgotten, as its flows and ledger lines tell it. */
    record Trace(
            String instance,
            String businessKey,
            String processKey,
            int version,
            Instant first,
            Instant last,
            String end) {}

    /** What is left of a case, found by its process instance or business key. */
    Optional<Trace> find(String id) {
        List<Trace> flows = jdbc.sql(
                        """
                        select c.instance, c.business_key, c.process_key, c.process_version, c.first_at, c.last_at,
                               g.target as last_node
                          from (select f.process_instance_id as instance, max(f.business_key) as business_key,
                                       f.process_key, f.process_version, min(f.taken_at) as first_at,
                                       max(f.taken_at) as last_at, max(f.id) as last_id
                                  from flow_taken f where f.process_instance_id = f.root_instance_id
                                   and f.id in (select id from flow_taken where process_instance_id = :id
                                                union select id from flow_taken where business_key = :id)
                                 group by f.process_instance_id, f.process_key, f.process_version) c
                          join flow_taken g on g.id = c.last_id
                         order by c.first_at limit 1
                        """)
                .param("id", id)
                .query((row, number) -> trace(row))
                .list();
        return flows.stream().findFirst().or(() -> inLedger(id));
    }

    private Optional<Trace> inLedger(String businessKey) {
        return jdbc.sql(
                        """
                        select max(l.process_instance_id) as instance, l.business_key, max(l.process_key) as process_key,
                               max(l.process_version) as process_version, min(l.acted_at) as first_at,
                               max(l.acted_at) as last_at, cast(null as varchar(255)) as last_node
                          from ledger_line l where l.business_key = :key group by l.business_key
                        """)
                .param("key", businessKey)
                .query((row, number) -> trace(row))
                .optional();
    }

    /** The nodes that the case and what it called came to. */
    List<Moment> of(String root, Wanted wanted) {
        if (!wanted.wants(Kind.STEP) || root == null) {
            return List.of();
        }
        boolean newest = !wanted.oldestFirst();
        return jdbc.sql(FLOWS + " where f.business_key = (select max(business_key) from flow_taken"
                        + " where process_instance_id = :root)"
                        + (wanted.from() == null
                                ? ""
                                : newest ? " and f.taken_at <= :from" : " and f.taken_at >= :from")
                        + (newest ? " order by f.taken_at desc, f.id desc" : " order by f.taken_at, f.id")
                        + " limit :limit")
                .param("root", root)
                .param("from", SqlTime.of(wanted.from()))
                .param("limit", wanted.stretch().limit())
                .query((row, number) -> new Moment(
                        SqlTime.read(row, "taken_at"),
                        Kind.STEP,
                        node(row.getString("process_key"), row.getInt("process_version"), row.getString("target")),
                        null,
                        By.NOBODY,
                        List.of(),
                        More.NOTHING))
                .list();
    }

    private Trace trace(ResultSet row) throws SQLException {
        String key = row.getString("process_key");
        int version = row.getInt("process_version");
        String node = row.getString("last_node");
        return new Trace(
                row.getString("instance"),
                row.getString("business_key"),
                key,
                version,
                SqlTime.read(row, "first_at"),
                SqlTime.read(row, "last_at"),
                node == null ? null : node(key, version, node));
    }

    private String node(String process, int version, String node) {
        return models.model(DeployedModels.Kind.PROCESS, process, version)
                .map(KeptModel::id)
                .map(id -> models.node(id, node))
                .orElseGet(() -> Words.of(node));
    }
}
