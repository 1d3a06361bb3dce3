package health.sts.audit.models;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.audit.KeptModels;
import health.sts.engine.DeployedModels;
import health.sts.engine.DeployedModels.DeployedModel;
import health.sts.engine.DeployedModels.Kind;
import health.sts.shared.SqlTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class ModelArchive implements KeptModels {

    private static final String COLUMNS =
            "select id, kind, model_key, version, version_tag, name, resource, deployed_at, sha256 from model_kept ";

    private final JdbcClient jdbc;
    private final DeployedModels deployed;
    private final DecisionLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ModelArchive(
            JdbcClient jdbc,
            DeployedModels deployed,
            DecisionLedger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.deployed = deployed;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps what the engine has and we do not; another node may do the same at the same moment. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void keepNewModels() {
        Set<String> kept =
                jdbc.sql("select id from model_kept").query(String.class).set();
        deployed.all().stream().filter(model -> !kept.contains(model.id())).forEach(this::keep);
    }

    private void keep(DeployedModel model) {
        String text = new String(deployed.content(model), StandardCharsets.UTF_8);
        String hash = sha256(text);
        try {
            transaction.executeWithoutResult(status -> {
                insert(model, text, hash);
                ledger.record(LedgerEntry.of(
                        LedgerEntry.Kind.CHANGE,
                        "deployModel",
                        "DEPLOYED",
                        "model",
                        null,
                        Map.of("resource", model.resource(), "version", model.version(), "sha256", hash)));
            });
        } catch (DuplicateKeyException keptByAnotherNode) {
            return;
        }
    }

    private void insert(DeployedModel model, String text, String hash) {
        jdbc.sql(
                        """
                        insert into model_kept (id, kind, model_key, version, version_tag, name, resource,
                            deployment_id, deployed_at, kept_at, sha256, content)
                        values (:id, :kind, :key, :version, :tag, :name, :resource,
                            :deployment, :deployedAt, :now, :hash, :content)
                        """)
                .param("id", model.id())
                .param("kind", model.kind().name())
                .param("key", model.key())
                .param("version", model.version())
                .param("tag", model.versionTag())
                .param("name", model.name() == null ? model.key() : model.name())
                .param("resource", model.resource())
                .param("deployment", model.deploymentId())
                .param("deployedAt", SqlTime.of(model.deployedAt()))
                .param("now", SqlTime.of(clock.instant()))
                .param("hash", hash)
                .param("content", text)
                .update();
    }

    @Override
    public List<KeptModel> all() {
        return jdbc.sql(COLUMNS + "order by kind, model_key, version desc, deployed_at desc")
                .query((row, number) -> model(row))
                .list();
    }

    @Override
    public Optional<KeptModel> find(Kind kind, String key, int version) {
        return jdbc.sql(COLUMNS + "where kind = :kind and model_key = :key and version = :version"
                        + " order by deployed_at desc limit 1")
                .param("kind", kind.name())
                .param("key", key)
                .param("version", version)
                .query((row, number) -> model(row))
                .optional();
    }

    @Override
    public Optional<KeptModel> byId(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> model(row))
                .optional();
    }

    @Override
    public String text(KeptModel model) {
        return jdbc.sql("select content from model_kept where id = :id")
                .param("id", model.id())
                .query(String.class)
                .single();
    }

    @Override
    public Map<String, String> texts(Collection<KeptModel> models) {
        if (models.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        jdbc.sql("select id, content from model_kept where id in (:ids)")
                .param("ids", models.stream().map(KeptModel::id).distinct().toList())
                .query(row -> {
                    texts.put(row.getString("id"), row.getString("content"));
                });
        return texts;
    }

    private static KeptModel model(ResultSet row) throws SQLException {
        return new KeptModel(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("model_key"),
                row.getInt("version"),
                row.getString("version_tag"),
                row.getString("name"),
                row.getString("resource"),
                SqlTime.read(row, "deployed_at"),
                row.getString("sha256"));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
