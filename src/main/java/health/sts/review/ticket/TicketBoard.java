package health.sts.review.ticket;

import health.sts.audit.Reads;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets as lists and one by one: all of them for those who handle or oversee them, for others the ones they are part of. */
@Service
@Transactional(readOnly = true)
public class TicketBoard {

    /** How many tickets a page shows. */
    public static final int PAGE = 50;

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final TicketStore store;
    private final TicketLadder ladder;
    private final Roster roster;
    private final CurrentActor actor;
    private final Reads reads;

    TicketBoard(
            JdbcClient jdbc, TicketStore store, TicketLadder ladder, Roster roster, CurrentActor actor, Reads reads) {
        this.jdbc = jdbc;
        this.store = store;
        this.ladder = ladder;
        this.roster = roster;
        this.actor = actor;
        this.reads = reads;
    }

    /** What the person acting may do, for buttons; the facade asks again. */
    public record Rights(boolean all, boolean enters, boolean handles, boolean corrects, boolean loads) {}

    /** The rights of the person acting. */
    public Rights rights() {
        Actor me = actor.get();
        return new Rights(
                TicketRules.readsAll(me),
                TicketRules.entersForOthers(me) || me.is(Role.PHYSICIAN),
                TicketRules.handles(me),
                TicketRules.entersForOthers(me),
                me.is(Role.TRAINING_MANAGER));
    }

    /** Newest first, one more than a page where there is a next one. */
    public List<TicketView> list(TicketSearch search) {
        record("searchTickets", null, null, search.toString());
        return read(search, PAGE + 1, own());
    }

    /** Every ticket of a search, one after the other. */
    public void each(TicketSearch search, Consumer<TicketView> taker) {
        record("exportTickets", null, null, search.toString());
        Own own = own();
        TicketSearch next = search.from(null);
        List<TicketView> rows;
        do {
            rows = read(next, BATCH, own);
            rows.forEach(taker);
            next = rows.isEmpty() ? next : next.from(rows.get(rows.size() - 1).id());
        } while (rows.size() == BATCH);
    }

    /**
     * One ticket with what happened to it.
     *
     * @throws Refusal where there is none, or for somebody who has no part in it
     */
    public TicketView get(String id) {
        TicketView ticket = forTask(id);
        Own own = own();
        if (own != null
                && !ticket.openedBy().equals(own.userId())
                && (ticket.physicianId() == null || !ticket.physicianId().equals(own.physicianId()))) {
            throw Refusal.forbidden("A ticket is read by whom it concerns and by those who handle or oversee tickets.");
        }
        record("readTicket", "ticket", id, "");
        return ticket.with(ticket.physician(), store.events(id), ladder.of(id));
    }

    /** One ticket for whoever holds the task; without what happened to it. */
    public TicketView forTask(String id) {
        return named(jdbc.sql("select t.* from support_ticket t where t.id = :id")
                        .param("id", id)
                        .query(TicketBoard::view)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no ticket " + id + "."));
    }

    /** Whose tickets are shown to somebody who does not read all. */
    private record Own(String userId, String physicianId) {}

    private Own own() {
        Actor me = actor.get();
        return TicketRules.readsAll(me)
                ? null
                : new Own(
                        me.userId(),
                        roster.physicianOfUser(me.userId())
                                .map(PhysicianView::physicianId)
                                .orElse(""));
    }

    private List<TicketView> read(TicketSearch search, int most, Own own) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> params = new HashMap<>();
        add(where, params, "t.wave_id", "wave", search.waveId());
        add(
                where,
                params,
                "t.category",
                "category",
                search.category() == null ? null : search.category().name());
        add(
                where,
                params,
                "t.severity",
                "severity",
                search.severity() == null ? null : search.severity().number());
        add(
                where,
                params,
                "t.state",
                "state",
                search.state() == null ? null : search.state().name());
        add(where, params, "t.specialty_code", "specialty", search.specialtyCode());
        if (search.after() != null) {
            where.add("(t.opened_at, t.id) < (select a.opened_at, a.id from support_ticket a where a.id = :after)");
            params.put("after", search.after());
        }
        if (own != null) {
            where.add("(t.opened_by = :me or t.physician_id = :physician)");
            params.put("me", own.userId());
            params.put("physician", own.physicianId());
        }
        return named(jdbc.sql("select t.* from support_ticket t where " + String.join(" and ", where)
                        + " order by t.opened_at desc, t.id desc limit " + most)
                .params(params)
                .query(TicketBoard::view)
                .list());
    }

    private static void add(List<String> where, Map<String, Object> params, String column, String name, Object value) {
        if (value != null) {
            where.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    private List<TicketView> named(List<TicketView> rows) {
        List<String> ids = rows.stream()
                .map(TicketView::physicianId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        Map<String, String> names = ids.isEmpty()
                ? Map.of()
                : roster.physiciansOf(ids).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        return rows.stream()
                .map(row -> row.physicianId() == null
                        ? row
                        : row.with(names.getOrDefault(row.physicianId(), row.physicianId()), List.of(), List.of()))
                .toList();
    }

    private void record(String what, String type, String id, String basis) {
        if (actor.get().is(Role.AUDITOR)) {
            reads.record(what, type, id, basis);
        }
    }

    private static TicketView view(ResultSet row, int number) throws SQLException {
        Ticket ticket = Ticket.of(row, number);
        return new TicketView(
                ticket.id(),
                ticket.externalId(),
                ticket.waveId(),
                ticket.specialtyCode(),
                ticket.siteId(),
                ticket.physicianId(),
                null,
                ticket.category(),
                ticket.severity(),
                ticket.title(),
                ticket.description(),
                ticket.state(),
                ticket.openedBy(),
                ticket.openedAt(),
                ticket.state() == TicketState.RESOLVED ? ticket.stateSince() : null,
                List.of(),
                List.of());
    }
}
