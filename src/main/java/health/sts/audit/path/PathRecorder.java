package health.sts.audit.path;

import health.sts.accountability.CommitBatch;
import health.sts.engine.FlowWatch;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the exact path of every case, also where it goes in circles: one row for each flow taken, all of a transaction in
 * one batch just before it commits. What rolls back leaves no row.
 */
@Component
class PathRecorder implements FlowWatch {

    private static final String INSERT =
            """
            insert into flow_taken (taken_at, root_instance_id, process_instance_id, business_key,
                process_key, process_version, flow, source, target)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final CommitBatch<Row> rows = new CommitBatch<>(this::insert);

    PathRecorder(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(FlowTaken flow, OffsetDateTime at) {

        Object[] values() {
            return new Object[] {
                at,
                flow.rootInstanceId(),
                flow.processInstanceId(),
                flow.businessKey(),
                flow.processKey(),
                flow.processVersion(),
                flow.flow(),
                flow.source(),
                flow.target()
            };
        }
    }

    @Override
    public void taken(FlowTaken flow) {
        rows.add(new Row(flow, SqlTime.of(clock.instant())));
    }

    private void insert(List<Row> taken) {
        jdbc.batchUpdate(INSERT, taken.stream().map(Row::values).toList());
    }
}
