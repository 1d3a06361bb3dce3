package health.sts.audit.verification;

import health.sts.shared.SqlTime;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class VerdictStore {

    private final JdbcClient jdbc;

    VerdictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptVerdict verdict) {
        jdbc.sql(
                        """
                        insert into ledger_verdict (checked_at, milliseconds, checked_by, verdict, sentence, failures,
                            batches, records, unsealed, late, heads, newest_head)
                        values (:at, :took, :by, :verdict, :sentence, :failures,
                            :batches, :records, :unsealed, :late, :heads, :newest)
                        """)
                .param("at", SqlTime.of(verdict.checkedAt()))
                .param("took", verdict.took().toMillis())
                .param("by", verdict.checkedBy())
                .param("verdict", verdict.verdict())
                .param("sentence", verdict.sentence())
                .param("failures", verdict.failures())
                .param("batches", verdict.batches())
                .param("records", verdict.records())
                .param("unsealed", verdict.unsealed())
                .param("late", verdict.late())
                .param("heads", verdict.heads())
                .param("newest", verdict.newestHead())
                .update();
    }

    List<KeptVerdict> newest(int most) {
        return jdbc.sql("select * from ledger_verdict order by id desc limit :most")
                .param("most", most)
                .query((row, number) -> new KeptVerdict(
                        SqlTime.read(row, "checked_at"),
                        Duration.ofMillis(row.getLong("milliseconds")),
                        row.getString("checked_by"),
                        row.getString("verdict"),
                        row.getString("sentence"),
                        row.getLong("failures"),
                        row.getLong("batches"),
                        row.getLong("records"),
                        row.getLong("unsealed"),
                        row.getLong("late"),
                        row.getInt("heads"),
                        row.getString("newest_head")))
                .list();
    }
}
