package health.sts.delivery.session;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.Roster;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms in which sessions are held, maintained by training and programme managers. */
@Service
@Transactional
public class Rooms {

    private static final int LONGEST_NAME = 200;

    private final RoomStore store;
    private final Occupations occupations;
    private final Roster roster;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;

    Rooms(RoomStore store, Occupations occupations, Roster roster, DecisionLedger ledger, CurrentActor currentActor) {
        this.store = store;
        this.occupations = occupations;
        this.roster = roster;
        this.ledger = ledger;
        this.currentActor = currentActor;
    }

    /**
     * By site and name, also those out of use.
     *
     * @param siteId only those of one site, or null
     */
    @Transactional(readOnly = true)
    public List<RoomView> list(String siteId) {
        return store.all(siteId);
    }

    @Transactional(readOnly = true)
    public RoomView get(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no room " + id + "."));
    }

    /** Adds a room to a site. */
    public RoomView add(String siteId, String typedName, int seats) {
        planners();
        if (siteId == null || roster.site(siteId).isEmpty()) {
            throw Refusal.invalid("siteId", "Choose the site.");
        }
        String name = name(typedName);
        seats(seats);
        String id = Ids.next("ROM");
        store.insert(id, siteId, name, seats);
        record("addRoom", "ADDED", id, Map.of("site", siteId, "name", name, "seats", seats));
        return get(id);
    }

    /** Changes a room; refused where planned sessions need what would go. */
    public RoomView change(String id, int version, String typedName, int seats, boolean active) {
        planners();
        occupations.lock(List.of(Occupations.room(get(id).id())));
        RoomView before = get(id);
        String name = name(typedName);
        seats(seats);
        if (!active && before.ahead() > 0) {
            throw Refusal.conflict(
                    "%d planned sessions are still to come in %s. Move or cancel them first; nothing was saved."
                            .formatted(before.ahead(), before.name()));
        }
        int needed = store.largestAhead(id);
        if (seats < needed) {
            throw Refusal.invalid(
                    "seats",
                    "A planned session in this room offers %d seats. Move it or offer fewer seats first."
                            .formatted(needed));
        }
        store.update(
                new RoomView(
                        id, before.siteId(), before.siteName(), name, seats, active, before.ahead(), before.version()),
                version);
        record(
                "changeRoom",
                active == before.active() ? "CHANGED" : active ? "REOPENED" : "CLOSED",
                id,
                Map.of(
                        "old", Map.of("name", before.name(), "seats", before.seats(), "active", before.active()),
                        "new", Map.of("name", name, "seats", seats, "active", active)));
        return get(id);
    }

    private void record(String step, String outcome, String id, Map<String, Object> content) {
        ledger.record(LedgerEntry.of(LedgerEntry.Kind.CHANGE, step, outcome, "room", id, content));
    }

    private void planners() {
        if (!Sessions.plans(currentActor.get())) {
            throw Refusal.forbidden("Only training and programme managers maintain rooms.");
        }
    }

    private static String name(String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "Give the room a name of at most 200 characters, as people call it.");
        }
        return name;
    }

    private static void seats(int seats) {
        if (seats < 1 || seats > SessionRules.MOST_SEATS) {
            throw Refusal.invalid("seats", "Seats must be a whole number from 1 to " + SessionRules.MOST_SEATS + ".");
        }
    }
}
