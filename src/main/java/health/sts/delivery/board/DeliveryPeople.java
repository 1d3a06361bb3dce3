package health.sts.delivery.board;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people behind the numbers of the board, as many of them as the person acting answers for. */
@Service
@Transactional(readOnly = true)
public class DeliveryPeople {

    private static final int BATCH = 1_000;

    private final PeopleReads reads;
    private final BoardRights rights;
    private final Roster roster;
    private final DecisionLedger ledger;

    DeliveryPeople(PeopleReads reads, BoardRights rights, Roster roster, DecisionLedger ledger) {
        this.reads = reads;
        this.rights = rights;
        this.roster = roster;
        this.ledger = ledger;
    }

    /**
     * One page.
     *
     * @param total how many there are on all pages
     * @param next where the next page begins, or null
     */
    public record Page(List<PersonRow> rows, int total, String next) {}

    /** One page of at most so many. */
    public Page page(PeopleFilter filter, int most) {
        Places places = rights.places();
        List<PersonRow> found = named(reads.page(filter, places, most + 1));
        List<PersonRow> rows = found.subList(0, Math.min(most, found.size()));
        return new Page(
                rows,
                reads.count(filter, places),
                found.size() > most ? rows.get(most - 1).physicianId() : null);
    }

    /** Everybody, read piece by piece; an export is on record. */
    @Transactional
    public void export(PeopleFilter filter, Consumer<PersonRow> each) {
        Places places = rights.places();
        int rows = 0;
        List<PersonRow> page;
        PeopleFilter next = filter.after(null);
        do {
            page = named(reads.page(next, places, BATCH));
            for (PersonRow person : page) {
                each.accept(person);
                next = filter.after(person.physicianId());
            }
            rows += page.size();
        } while (page.size() == BATCH);
        record(filter, rows);
    }

    private void record(PeopleFilter filter, int rows) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("specialty", filter.specialtyCode());
        content.put("site", filter.siteId());
        content.put("people", filter.people().name());
        content.put(
                "missing", filter.missing() == null ? null : filter.missing().name());
        content.put("rows", rows);
        ledger.record(LedgerEntry.of(Kind.EXPORT, "exportDelivery", "EXPORTED", "wave", filter.waveId(), content));
    }

    private List<PersonRow> named(List<PersonRow> rows) {
        Map<String, String> names = roster
                .physiciansOf(rows.stream().map(PersonRow::physicianId).toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.physicianId(), row.physicianId())))
                .toList();
    }
}
