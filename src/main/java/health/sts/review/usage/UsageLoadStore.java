package health.sts.review.usage;

import health.sts.review.usage.UsageFiles.Spooled;
import health.sts.review.usage.UsageLoad.State;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files and where each stands; who works on one has claimed it and tells so again and again. */
@Component
class UsageLoadStore {

    private static final String SELECT =
            """
            select id, state, file_name, sha256, bytes, lines, problems, warnings, missing, replaces, vendors, period_from,
                   period_until, lines_done, last_line, beat_at, reason, fault, uploaded_by, uploaded_at, loaded_by, loaded_at
              from usage_load
            """;

    private final JdbcClient jdbc;
    private final UsageSettings settings;
    private final Clock clock;

    UsageLoadStore(JdbcClient jdbc, UsageSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void insert(String id, String fileName, Spooled file, String by) {
        jdbc.sql(
                        """
                        insert into usage_load (id, state, file_name, sha256, bytes, lines, problems, warnings, missing, replaces,
                            lines_done, last_line, beat_at, uploaded_by, uploaded_at)
                        values (:id, 'CHECKING', :name, :sha256, :bytes, :lines, 0, 0, 0, 0, 0, 0, :at, :by, :at)
                        """)
                .param("id", id)
                .param("name", fileName)
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("lines", file.lines())
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    Optional<UsageLoad> find(String id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::load)
                .optional();
    }

    /** The newest of the same content that is loaded, or on its way to it. */
    Optional<UsageLoad> same(String sha256) {
        return jdbc.sql(
                        SELECT
                                + """
                                   where sha256 = :sha256
                                     and (state in ('LOADED', 'LOADING')
                                          or (state in ('CHECKING', 'CHECKED') and uploaded_at >= :kept))
                                   order by case when state = 'LOADED' then 0 else 1 end, uploaded_at desc, id desc
                                   fetch first 1 rows only
                                  """)
                .param("sha256", sha256)
                .param("kept", SqlTime.of(clock.instant().minus(settings.kept())))
                .query(this::load)
                .optional();
    }

    /** Newest first, those before the given one. */
    List<UsageLoad> list(String before, int most) {
        String from = before == null
                ? ""
                : """
                   where exists (select 1 from usage_load b where b.id = :before
                                    and (usage_load.uploaded_at < b.uploaded_at
                                         or (usage_load.uploaded_at = b.uploaded_at and usage_load.id < b.id)))
                  """;
        var statement = jdbc.sql(SELECT + from + " order by uploaded_at desc, id desc limit " + most);
        return (before == null ? statement : statement.param("before", before))
                .query(this::load)
                .list();
    }

    /** Files that nobody loaded in time. */
    List<String> left() {
        return jdbc.sql(
                        """
                        select distinct p.load_id from usage_file_part p join usage_load l on l.id = p.load_id
                         where l.uploaded_at < :kept and l.beat_at < :silent
                        """)
                .param("kept", SqlTime.of(clock.instant().minus(settings.kept())))
                .param("silent", silent())
                .query(String.class)
                .list();
    }

    /** Whether the caller is the one who works on it from here on: it was in a state, or its run fell silent. */
    boolean claim(String id, State from, State to, String runner) {
        return jdbc.sql(
                                """
                                update usage_load set state = :to, runner = :runner, beat_at = :now, lines_done = 0
                                 where id = :id and ((state = :from and runner is null) or (state = :to and beat_at < :silent))
                                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("runner", runner)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("silent", silent())
                        .update()
                == 1;
    }

    /** Whether this load has the turn: one at a time. */
    boolean takeTurn(String id) {
        return jdbc.sql(
                                """
                                update usage_turn set load_id = :id, busy_until = :until
                                 where id = 1 and (busy_until < :now or load_id = :id)
                                """)
                        .param("id", id)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("until", busyUntil())
                        .update()
                == 1;
    }

    void giveTurn(String id) {
        jdbc.sql("update usage_turn set load_id = null, busy_until = :now where id = 1 and load_id = :id")
                .param("id", id)
                .param("now", SqlTime.of(clock.instant().minusMillis(1)))
                .update();
    }

    void reason(String id, String reason, String sha256) {
        jdbc.sql("update usage_load set reason = :reason, loaded_sha256 = :sha256, fault = null where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("sha256", sha256)
                .update();
    }

    /** Tells that the run goes on; false where another has taken over. */
    boolean beat(String id, String runner, int linesDone, long lastLine) {
        return jdbc.sql(
                                """
                                update usage_load set lines_done = :done, beat_at = :now,
                                       last_line = case when last_line < :last then :last else last_line end
                                 where id = :id and runner = :runner
                                """)
                        .param("id", id)
                        .param("runner", runner)
                        .param("done", linesDone)
                        .param("last", lastLine)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    boolean checked(String id, String runner, UsageTally tally) {
        return jdbc.sql(
                                """
                                update usage_load set state = :state, runner = null, lines = :lines, problems = :problems,
                                       warnings = :warnings, missing = :missing, replaces = :replaces, vendors = :vendors,
                                       period_from = :from, period_until = :until
                                 where id = :id and runner = :runner
                                """)
                        .param("state", (tally.problems() == 0 ? State.CHECKED : State.REFUSED).name())
                        .param("lines", tally.lines())
                        .param("problems", tally.problems())
                        .param("warnings", tally.warnings())
                        .param("missing", tally.missing())
                        .param("replaces", tally.replaces())
                        .param("vendors", tally.vendors())
                        .param("from", tally.from())
                        .param("until", tally.until())
                        .param("id", id)
                        .param("runner", runner)
                        .update()
                == 1;
    }

    /** Makes all its figures visible. */
    boolean loaded(String id, String runner, String by, int replaces, Instant at) {
        return jdbc.sql(
                                """
                                update usage_load set state = 'LOADED', runner = null, replaces = :replaces, loaded_by = :by,
                                       loaded_at = :at, number = (select coalesce(max(o.number), 0) + 1 from usage_load o)
                                 where id = :id and runner = :runner
                                """)
                        .param("id", id)
                        .param("runner", runner)
                        .param("replaces", replaces)
                        .param("by", by)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    void stopped(String id, String runner, String fault) {
        jdbc.sql(
                        """
                        update usage_load set state = 'STOPPED', runner = null, loaded_sha256 = null, fault = :fault
                         where id = :id and runner = :runner
                        """)
                .param("id", id)
                .param("runner", runner)
                .param("fault", fault)
                .update();
    }

    private Object silent() {
        return SqlTime.of(clock.instant().minus(settings.interruptedAfter()));
    }

    private Object busyUntil() {
        return SqlTime.of(clock.instant().plus(settings.interruptedAfter()));
    }

    private UsageLoad load(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new UsageLoad(
                row.getString("id"),
                state,
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getInt("lines"),
                row.getInt("problems"),
                row.getInt("warnings"),
                row.getInt("missing"),
                row.getInt("replaces"),
                row.getString("vendors"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                row.getInt("lines_done"),
                row.getLong("last_line"),
                (state == State.CHECKING || state == State.LOADING)
                        && SqlTime.read(row, "beat_at").isBefore(clock.instant().minus(settings.interruptedAfter())),
                row.getString("reason"),
                row.getString("fault"),
                row.getString("uploaded_by"),
                SqlTime.read(row, "uploaded_at"),
                row.getString("loaded_by"),
                SqlTime.read(row, "loaded_at"));
    }
}
