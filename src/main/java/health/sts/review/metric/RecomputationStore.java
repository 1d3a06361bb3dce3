package health.sts.review.metric;

import health.sts.review.metric.Recomputations.Recomputation;
import health.sts.shared.SqlTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of recomputations; they are added and never changed, which the database keeps too. */
@Component
class RecomputationStore {

    private static final int MOST = 20;
    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;

    RecomputationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Recomputation done) {
        String differences = String.join("\n", done.differences());
        jdbc.sql(
                        """
                        insert into metric_recomputation (id, snapshot_id, recomputed_by, recomputed_at, same, result,
                            records, differences)
                        values (:id, :snapshot, :by, :at, :same, :value, :records, :differences)
                        """)
                .param("id", done.id())
                .param("snapshot", done.snapshotId())
                .param("by", done.by())
                .param("at", SqlTime.of(done.at()))
                .param("same", done.same())
                .param("value", done.value())
                .param("records", done.records())
                .param("differences", differences.substring(0, Math.min(differences.length(), LONGEST)))
                .update();
    }

    /** The newest ones of a snapshot, newest first. */
    List<Recomputation> of(String snapshotId) {
        return jdbc.sql("select * from metric_recomputation where snapshot_id = :id"
                        + " order by recomputed_at desc, id desc limit " + MOST)
                .param("id", snapshotId)
                .query((row, number) -> new Recomputation(
                        row.getString("id"),
                        row.getString("snapshot_id"),
                        row.getString("recomputed_by"),
                        SqlTime.read(row, "recomputed_at"),
                        row.getBigDecimal("result"),
                        row.getInt("records"),
                        row.getString("differences").lines().toList()))
                .list();
    }
}
