package health.sts.audit.samples;

import health.sts.audit.samples.SampleView.Drawn;
import health.sts.engine.EngineRows;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code audit_sample} and {@code audit_sample_case}, and the finished cases to draw from. */
@Repository
class SampleStore {

    private static final int FETCH = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JdbcTemplate cursor;

    SampleStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        cursor = new JdbcTemplate(batches.getDataSource());
        cursor.setFetchSize(FETCH);
    }

    /** Hands over each finished root case that ended in the period; reads with a cursor, inside a transaction. */
    void finished(String processKey, Instant from, Instant until, Consumer<Drawn> each) {
        cursor.query(
                """
                select ID_, BUSINESS_KEY_, PROC_DEF_KEY_, END_TIME_ from ACT_HI_PROCINST
                 where SUPER_PROCESS_INSTANCE_ID_ is null and END_TIME_ >= ? and END_TIME_ < ?
                   and (? = '' or PROC_DEF_KEY_ = ?)
                """,
                row -> {
                    each.accept(new Drawn(
                            0,
                            row.getString("ID_"),
                            row.getString("BUSINESS_KEY_"),
                            row.getString("PROC_DEF_KEY_"),
                            EngineRows.time(row, "END_TIME_")));
                },
                EngineRows.at(from),
                EngineRows.at(until),
                processKey,
                processKey);
    }

    void insert(SampleView sample, List<Drawn> cases) {
        jdbc.sql(
                        """
                        insert into audit_sample (id, drawn_by, drawn_at, process_key, ended_from, ended_until, seed, wanted,
                            population) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sample.id(),
                        sample.drawnBy(),
                        SqlTime.of(sample.drawnAt()),
                        sample.processKey(),
                        SqlTime.of(sample.endedFrom()),
                        SqlTime.of(sample.endedUntil()),
                        sample.seed(),
                        sample.wanted(),
                        sample.population())
                .update();
        batches.batchUpdate(
                """
                insert into audit_sample_case (sample_id, position, process_instance_id, business_key, process_key, ended_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                cases,
                FETCH,
                (statement, drawn) -> {
                    statement.setString(1, sample.id());
                    statement.setInt(2, drawn.position());
                    statement.setString(3, drawn.processInstanceId());
                    statement.setString(4, drawn.businessKey());
                    statement.setString(5, drawn.processKey());
                    statement.setObject(6, SqlTime.of(drawn.endedAt()));
                });
    }

    List<SampleView> newest(int most) {
        return jdbc.sql("select * from audit_sample order by drawn_at desc, id limit ?")
                .param(most)
                .query(SampleStore::sample)
                .list();
    }

    Optional<SampleView> find(String id) {
        return jdbc.sql("select * from audit_sample where id = ?")
                .param(id)
                .query(SampleStore::sample)
                .optional();
    }

    List<Drawn> cases(String id) {
        return jdbc.sql("select * from audit_sample_case where sample_id = ? order by position")
                .param(id)
                .query((row, number) -> new Drawn(
                        row.getInt("position"),
                        row.getString("process_instance_id"),
                        row.getString("business_key"),
                        row.getString("process_key"),
                        SqlTime.read(row, "ended_at")))
                .list();
    }

    private static SampleView sample(ResultSet row, int number) throws SQLException {
        return new SampleView(
                row.getString("id"),
                row.getString("drawn_by"),
                SqlTime.read(row, "drawn_at"),
                row.getString("process_key"),
                SqlTime.read(row, "ended_from"),
                SqlTime.read(row, "ended_until"),
                row.getString("seed"),
                row.getInt("wanted"),
                row.getLong("population"));
    }
}
