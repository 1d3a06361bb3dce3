package health.sts.review.ticket;

import health.sts.review.TicketCategory;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets and their events; events are added, never changed. */
@Component
class TicketStore {

    private static final int SLICE = 1_000;
    private static final String INSERT =
            """
            insert into support_ticket (id, external_id, wave_id, specialty_code, site_id, physician_id, category,
                severity, title, description, state, opened_by, opened_at, recorded_at, state_since, version)
            values (:id, :external, :wave, :specialty, :site, :physician, :category, :severity, :title, :description,
                :state, :by, :opened, :recorded, :since, :version)
            """;
    private static final String INSERT_EVENT =
            """
            insert into ticket_event (id, ticket_id, number, kind, reason, category, severity, state, old_category,
                old_severity, import_id, done_by, done_at)
            values (:id, :ticket, :number, :kind, :reason, :category, :severity, :state, :oldCategory, :oldSeverity,
                :import, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TicketStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Ticket get(String id) {
        return find(id, "").orElseThrow(() -> Refusal.notFound("There is no ticket " + id + "."));
    }

    /** The ticket once nobody else is changing it. */
    Ticket lock(String id) {
        return find(id, " for update").orElseThrow(() -> Refusal.notFound("There is no ticket " + id + "."));
    }

    /** The tickets that have these ids in a service desk, by that id; a statement per 1,000. */
    Map<String, Ticket> known(Collection<String> externalIds) {
        return all("external_id in (:ids)", externalIds).stream()
                .collect(Collectors.toMap(Ticket::externalId, Function.identity()));
    }

    /** These tickets once nobody else is changing them; a statement per 1,000. */
    List<Ticket> lock(Collection<String> ids) {
        return all("id in (:ids) order by id for update", ids);
    }

    void insert(Collection<Ticket> tickets) {
        try {
            batches.batchUpdate(
                    INSERT, tickets.stream().map(TicketStore::columns).toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Refusal.conflict(
                    "Some of these tickets were taken from the service desk at the same moment. Load the file again.");
        }
    }

    /** Keeps the next versions of tickets. */
    void update(Collection<Ticket> tickets) {
        batches.batchUpdate(
                """
                update support_ticket
                   set category = :category, severity = :severity, state = :state, state_since = :since,
                       version = :version
                 where id = :id
                """,
                tickets.stream().map(TicketStore::columns).toArray(SqlParameterSource[]::new));
    }

    /**
     * An event by the ticket it is about.
     *
     * @param number of the event, from 1
     */
    record Happened(String ticketId, int number, TicketEvent event) {}

    void insertEvents(Collection<Happened> happened) {
        List<SqlParameterSource> rows = new ArrayList<>();
        happened.forEach(one -> rows.add(columns(one)));
        batches.batchUpdate(INSERT_EVENT, rows.toArray(SqlParameterSource[]::new));
    }

    /** What happened to a ticket, in order. */
    List<TicketEvent> events(String ticketId) {
        return jdbc.sql("select * from ticket_event where ticket_id = :id order by number")
                .param("id", ticketId)
                .query(TicketStore::event)
                .list();
    }

    private List<Ticket> all(String condition, Collection<String> ids) {
        List<String> sorted = ids.stream().distinct().sorted().toList();
        List<Ticket> found = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += SLICE) {
            found.addAll(jdbc.sql("select * from support_ticket where " + condition)
                    .param("ids", sorted.subList(from, Math.min(from + SLICE, sorted.size())))
                    .query(Ticket::of)
                    .list());
        }
        return found;
    }

    private Optional<Ticket> find(String id, String lock) {
        return jdbc.sql("select * from support_ticket where id = :id" + lock)
                .param("id", id)
                .query(Ticket::of)
                .optional();
    }

    private static SqlParameterSource columns(Ticket ticket) {
        return new MapSqlParameterSource("id", ticket.id())
                .addValue("external", ticket.externalId())
                .addValue("wave", ticket.waveId())
                .addValue("specialty", ticket.specialtyCode())
                .addValue("site", ticket.siteId())
                .addValue("physician", ticket.physicianId())
                .addValue("category", ticket.category().name())
                .addValue("severity", ticket.severity().number())
                .addValue("title", ticket.title())
                .addValue("description", ticket.description())
                .addValue("state", ticket.state().name())
                .addValue("by", ticket.openedBy())
                .addValue("opened", SqlTime.of(ticket.openedAt()))
                .addValue("recorded", SqlTime.of(ticket.recordedAt()))
                .addValue("since", SqlTime.of(ticket.stateSince()))
                .addValue("version", ticket.version());
    }

    private static SqlParameterSource columns(Happened happened) {
        TicketEvent event = happened.event();
        return new MapSqlParameterSource("id", Ids.next("TKE"))
                .addValue("ticket", happened.ticketId())
                .addValue("number", happened.number())
                .addValue("kind", event.kind().name())
                .addValue("reason", event.reason())
                .addValue("category", event.category().name())
                .addValue("severity", event.severity().number())
                .addValue("state", event.state().name())
                .addValue(
                        "oldCategory",
                        event.oldCategory() == null ? null : event.oldCategory().name())
                .addValue(
                        "oldSeverity",
                        event.oldSeverity() == null ? null : event.oldSeverity().number())
                .addValue("import", event.importId())
                .addValue("by", event.by())
                .addValue("at", SqlTime.of(event.at()));
    }

    private static TicketEvent event(ResultSet row, int number) throws SQLException {
        String oldCategory = row.getString("old_category");
        Integer oldSeverity = row.getObject("old_severity", Integer.class);
        return new TicketEvent(
                TicketEventKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                TicketCategory.valueOf(row.getString("category")),
                Severity.of(row.getInt("severity")),
                TicketState.valueOf(row.getString("state")),
                oldCategory == null ? null : TicketCategory.valueOf(oldCategory),
                oldSeverity == null ? null : Severity.of(oldSeverity),
                row.getString("import_id"),
                row.getString("done_by"),
                SqlTime.read(row, "done_at"));
    }
}
