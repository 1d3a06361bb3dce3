package health.sts.review.triage;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to interventions, as rows that never change and as lines of the ledger. */
@Component
class InterventionJournal {

    private static final String INSERT =
            """
            insert into intervention_event (id, intervention_id, number, kind, about_user_id, hours, note, done_by, done_at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    InterventionJournal(
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

    /** One thing that happened. */
    record Event(
            InterventionEventKind kind, String aboutUserId, BigDecimal hours, String note, String by, Instant at) {}

    /** What happens when they are opened: why, and who is asked. */
    void opened(List<Intervention> opened) {
        batches.batchUpdate(
                INSERT + " values (:id, :intervention, :number, :kind, :about, null, null, :by, :at)",
                opened.stream()
                        .flatMap(one -> Stream.of(
                                row(one, 1, InterventionEventKind.OPENED, null),
                                row(
                                        one,
                                        2,
                                        one.helperUserId() == null
                                                ? InterventionEventKind.NO_TRAINER
                                                : InterventionEventKind.TRAINER_ASKED,
                                        one.helperUserId())))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Adds an event; the row of the intervention is locked by the caller. */
    void add(String id, InterventionEventKind kind, String about, BigDecimal hours, String note) {
        batches.update(
                INSERT
                        + """
                         select :id, :intervention, coalesce(max(number), 0) + 1, :kind, cast(:about as varchar(64)),
                                cast(:hours as numeric(6, 2)), cast(:note as varchar(1000)), :by, :at
                           from intervention_event where intervention_id = :intervention
                        """,
                new MapSqlParameterSource("id", Ids.next("ITE"))
                        .addValue("intervention", id)
                        .addValue("kind", kind.name())
                        .addValue("about", about)
                        .addValue("hours", hours)
                        .addValue("note", note)
                        .addValue("by", actor.get().userId())
                        .addValue("at", SqlTime.of(clock.instant())));
    }

    /** A decision of a person, as an event and in the ledger. */
    void decided(Intervention one, Kind ledgerKind, String step, InterventionEventKind kind, String about) {
        decided(one, ledgerKind, step, kind, about, null);
    }

    void decided(
            Intervention one, Kind ledgerKind, String step, InterventionEventKind kind, String about, String note) {
        boolean help = kind == InterventionEventKind.DONE || kind == InterventionEventKind.CONFIRMED;
        add(one.id(), kind, about, help ? one.hours() : null, note);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", one.kind().name());
        content.put("wave", one.waveId());
        content.put("point", one.point().name());
        content.put("trainer", one.helperUserId());
        content.put("tries", one.tries());
        content.put("hours", help && one.hours() != null ? one.hours().toPlainString() : null);
        content.put("words", note);
        ledger.record(new LedgerEntry(ledgerKind, step, kind.name(), "intervention", one.id(), one.id(), content));
    }

    /** Who said that they cannot give this help. */
    List<String> cannot(String id) {
        return jdbc.sql("select about_user_id from intervention_event where intervention_id = :id and kind = 'CANNOT'")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** What happened, in order. */
    List<Event> events(String id) {
        return jdbc.sql("select * from intervention_event where intervention_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Event(
                        InterventionEventKind.valueOf(row.getString("kind")),
                        row.getString("about_user_id"),
                        row.getBigDecimal("hours"),
                        row.getString("note"),
                        row.getString("done_by"),
                        SqlTime.read(row, "done_at")))
                .list();
    }

    private SqlParameterSource row(Intervention one, int number, InterventionEventKind kind, String about) {
        return new MapSqlParameterSource("id", Ids.next("ITE"))
                .addValue("intervention", one.id())
                .addValue("number", number)
                .addValue("kind", kind.name())
                .addValue("about", about)
                .addValue("by", actor.get().userId())
                .addValue("at", SqlTime.of(one.openedAt()));
    }
}
