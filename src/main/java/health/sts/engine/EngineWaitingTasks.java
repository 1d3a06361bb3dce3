package health.sts.engine;

import health.sts.shared.Actor;
import health.sts.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One statement whatever the number of tasks: the most urgent rows, each with the counts of all. */
@Component
class EngineWaitingTasks implements WaitingTasks {

    private static final String MINE_OR_OFFERED =
            """
              from ACT_RU_TASK t
              join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
              join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
             where t.ASSIGNEE_ = :user
                or (t.ASSIGNEE_ is null and exists (
                        select 1 from ACT_RU_IDENTITYLINK l
                         where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
                           and (l.USER_ID_ = :user or l.GROUP_ID_ in (:groups))))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineWaitingTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Waiting waitingFor(Actor actor, Instant endOfToday, int limit) {
        List<String> groups = actor.roles().stream().map(Role::group).toList();
        Map<String, Object> who = Map.of(
                "user", actor.userId(),
                "groups", groups.isEmpty() ? List.of("") : groups,
                "now", Timestamp.from(clock.instant()),
                "evening", Timestamp.from(endOfToday),
                "limit", limit);
        List<Counted> counted = jdbc.sql(
                        """
                        select t.ID_, t.NAME_, d.NAME_ as PROCESS_NAME, p.BUSINESS_KEY_, t.ASSIGNEE_, t.CREATE_TIME_,
                               t.DUE_DATE_, count(case when t.DUE_DATE_ < :now then 1 end) over () as LATE,
                               count(case when t.DUE_DATE_ >= :now and t.DUE_DATE_ <= :evening then 1 end) over () as TODAY,
                               count(*) over () as TOTAL
                        """
                                + MINE_OR_OFFERED
                                + " order by t.DUE_DATE_ nulls last, t.CREATE_TIME_, t.ID_ limit :limit")
                .params(who)
                .query((row, number) -> counted(row, actor.userId()))
                .list();
        return counted.isEmpty()
                ? Waiting.NOTHING
                : counted.get(0).waiting(counted.stream().map(Counted::row).toList());
    }

    /** A row, and how many there are in all. */
    private record Counted(Row row, long late, long today, long total) {

        Waiting waiting(List<Row> rows) {
            return new Waiting(late, today, total - late - today, rows);
        }
    }

    private static Counted counted(ResultSet row, String user) throws SQLException {
        return new Counted(
                new Row(
                        row.getString("ID_"),
                        row.getString("NAME_"),
                        row.getString("PROCESS_NAME"),
                        row.getString("BUSINESS_KEY_"),
                        user.equals(row.getString("ASSIGNEE_")),
                        EngineRows.time(row, "CREATE_TIME_"),
                        EngineRows.time(row, "DUE_DATE_")),
                row.getLong("LATE"),
                row.getLong("TODAY"),
                row.getLong("TOTAL"));
    }
}
