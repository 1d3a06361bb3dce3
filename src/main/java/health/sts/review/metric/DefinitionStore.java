package health.sts.review.metric;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Target.Kind;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of kept definitions; they are added and never changed, which the database keeps too. */
@Component
class DefinitionStore {

    private final JdbcClient jdbc;

    DefinitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptMetric> all() {
        return jdbc.sql("select * from metric_definition order by metric_id, version")
                .query(DefinitionStore::kept)
                .list();
    }

    /** All versions of one, newest first. */
    List<KeptMetric> of(String metricId) {
        return jdbc.sql("select * from metric_definition where metric_id = :id order by version desc")
                .param("id", metricId)
                .query(DefinitionStore::kept)
                .list();
    }

    Optional<KeptMetric> find(String metricId, int version) {
        return jdbc.sql("select * from metric_definition where metric_id = :id and version = :version")
                .param("id", metricId)
                .param("version", version)
                .query(DefinitionStore::kept)
                .optional();
    }

    void insert(KeptMetric kept) {
        Metric metric = kept.metric();
        jdbc.sql(
                        """
                        insert into metric_definition (metric_id, version, name, aim, outcome, meaning, numerator,
                            denominator, exclusions, unit, targets, assumption, source, anonymous, statement, why_not, sha256,
                            kept_at)
                        values (:id, :version, :name, :aim, :outcome, :meaning, :numerator, :denominator, :exclusions, :unit,
                            :targets, :assumption, :source, :anonymous, :statement, :whyNot, :sha256, :at)
                        """)
                .param("id", metric.id())
                .param("version", metric.version())
                .param("name", metric.name())
                .param("aim", metric.aim().name())
                .param("outcome", metric.level().name())
                .param("meaning", metric.meaning())
                .param("numerator", metric.numerator())
                .param("denominator", metric.denominator())
                .param("exclusions", String.join("\n", metric.exclusions()))
                .param("unit", metric.unit().name())
                .param(
                        "targets",
                        metric.targets().stream().map(DefinitionStore::line).collect(Collectors.joining("\n")))
                .param("assumption", metric.assumption())
                .param("source", metric.source())
                .param("anonymous", metric.anonymous())
                .param("statement", metric.sql())
                .param("whyNot", metric.whyNot())
                .param("sha256", kept.sha256())
                .param("at", SqlTime.of(kept.keptAt()))
                .update();
    }

    private static String line(Target target) {
        return target.kind() + ","
                + (target.value() == null ? "" : target.value().toPlainString()) + ","
                + (target.from() == null ? "" : target.from());
    }

    private static Target target(String line) {
        String[] parts = line.split(",", -1);
        return new Target(
                Kind.valueOf(parts[0]),
                parts[1].isEmpty() ? null : new BigDecimal(parts[1]),
                parts[2].isEmpty() ? null : ReviewPoint.valueOf(parts[2]));
    }

    private static KeptMetric kept(ResultSet row, int number) throws SQLException {
        return new KeptMetric(
                new Metric(
                        row.getString("metric_id"),
                        row.getInt("version"),
                        row.getString("name"),
                        Aim.valueOf(row.getString("aim")),
                        OutcomeLevel.valueOf(row.getString("outcome")),
                        row.getString("meaning"),
                        row.getString("numerator"),
                        row.getString("denominator"),
                        row.getString("exclusions").lines().toList(),
                        Unit.valueOf(row.getString("unit")),
                        row.getString("targets")
                                .lines()
                                .map(DefinitionStore::target)
                                .toList(),
                        row.getBoolean("assumption"),
                        row.getString("source"),
                        row.getBoolean("anonymous"),
                        row.getString("statement"),
                        row.getString("why_not")),
                row.getString("sha256"),
                SqlTime.read(row, "kept_at"));
    }
}
