package health.sts.delivery.session;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to sessions, in order, beside them and on the ledger. */
@Component
class SessionJournal {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    SessionJournal(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            DecisionLedger ledger,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    /** One line of a session's history. */
    record Line(String sessionId, SessionEvent.Kind kind, int sequence, String details) {}

    void note(Line... lines) {
        note(Arrays.asList(lines));
    }

    void note(List<Line> lines) {
        String who = actor.get().userId();
        batches.batchUpdate(
                """
                insert into session_event (id, session_id, kind, sequence, details, done_by, done_at)
                values (:id, :session, :kind, :sequence, :details, :by, :at)
                """,
                lines.stream()
                        .map(line -> new MapSqlParameterSource("id", Ids.next("SEV"))
                                .addValue("session", line.sessionId())
                                .addValue("kind", line.kind().name())
                                .addValue("sequence", line.sequence())
                                .addValue("details", shortened(line.details()))
                                .addValue("by", who)
                                .addValue("at", SqlTime.of(clock.instant())))
                        .toArray(SqlParameterSource[]::new));
    }

    /** An act of a person on a session, for the ledger. */
    void record(String step, String outcome, String sessionId, Map<String, Object> content) {
        ledger.record(new LedgerEntry(Kind.CHANGE, step, outcome, "session", sessionId, sessionId, content));
    }

    /** Newest first. */
    List<SessionEvent> of(String sessionId, int most) {
        return jdbc.sql("select kind, sequence, details, done_by, done_at from session_event"
                        + " where session_id = :session order by done_at desc, id desc limit " + most)
                .param("session", sessionId)
                .query((row, number) -> new SessionEvent(
                        SessionEvent.Kind.valueOf(row.getString("kind")),
                        row.getInt("sequence"),
                        row.getString("details"),
                        row.getString("done_by"),
                        SqlTime.read(row, "done_at")))
                .list();
    }

    private static String shortened(String details) {
        return details.length() <= LONGEST ? details : details.substring(0, LONGEST - 1) + "…";
    }
}
