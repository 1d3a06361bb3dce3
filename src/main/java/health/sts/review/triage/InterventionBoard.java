package health.sts.review.triage;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.review.triage.TriageReaders.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interventions as a list, as far as the person acting may read them: trainers those they are asked for. */
@Service
@Transactional(readOnly = true)
public class InterventionBoard {

    /** How many a page shows. */
    public static final int PAGE = 50;

    private static final int BATCH = 1_000;
    private static final String IN_PLACES =
            """
            (i.helper_user_id = :me or exists (select 1 from intervention_member m where m.intervention_id = i.id
                and m.site_id || ' ' || m.specialty_code in (:places)))
            """;

    private final JdbcClient jdbc;
    private final TriageReaders readers;
    private final Roster roster;
    private final Identities identities;
    private final DecisionLedger ledger;

    InterventionBoard(
            JdbcClient jdbc, TriageReaders readers, Roster roster, Identities identities, DecisionLedger ledger) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.roster = roster;
        this.identities = identities;
        this.ledger = ledger;
    }

    /** Newest first, one more than a page where there is a next one. */
    public List<InterventionRow> list(InterventionFilter filter) {
        readers.record("searchInterventions", null, null, filter.toString());
        return read(filter, readers.places(), PAGE + 1);
    }

    /** All of them, read piece by piece; an export is on record. */
    @Transactional
    public void each(InterventionFilter filter, Consumer<InterventionRow> taker) {
        Places places = readers.places();
        InterventionFilter next = filter.after(null);
        int rows = 0;
        List<InterventionRow> page;
        do {
            page = read(next, places, BATCH);
            page.forEach(taker);
            rows += page.size();
            next = page.isEmpty() ? next : next.after(page.get(page.size() - 1).id());
        } while (page.size() == BATCH);
        Map<String, Object> content = new HashMap<>();
        content.put("wave", filter.waveId());
        content.put("rows", rows);
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.EXPORT, "exportInterventions", "EXPORTED", "intervention", null, content));
    }

    private List<InterventionRow> read(InterventionFilter filter, Places places, int most) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> params = new HashMap<>();
        and(where, params, "i.wave_id = :wave", "wave", filter.waveId());
        and(where, params, "i.state = :state", "state", name(filter.state()));
        and(where, params, "i.kind = :kind", "kind", name(filter.kind()));
        and(where, params, "i.specialty_code = :specialty", "specialty", filter.specialtyCode());
        and(
                where,
                params,
                "(i.opened_at, i.id) < (select a.opened_at, a.id from intervention a where a.id = :after)",
                "after",
                filter.after());
        String me = readers.actor().userId();
        if (filter.mine()) {
            and(where, params, "i.helper_user_id = :me", "me", me);
        } else if (places.names() != null) {
            and(where, params, IN_PLACES, "me", me);
            params.put("places", places.bound());
        }
        return named(jdbc.sql(
                        """
                        select i.*, (select count(*) from intervention_member o where o.intervention_id = i.id) as people,
                               (select min(o.physician_id) from intervention_member o where o.intervention_id = i.id) as first_physician
                          from intervention i where
                        """
                                + " " + String.join(" and ", where) + " order by i.opened_at desc, i.id desc limit "
                                + most)
                .params(params)
                .query(InterventionBoard::row)
                .list());
    }

    private List<InterventionRow> named(List<InterventionRow> rows) {
        Map<String, String> physicians =
                roster
                        .physiciansOf(rows.stream()
                                .map(InterventionRow::forWhom)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        Map<String, String> helpers = identities.names(rows.stream()
                .map(InterventionRow::helper)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(one -> one.named(
                        one.helper() == null ? null : helpers.getOrDefault(one.helper(), one.helper()),
                        one.people() == 1
                                ? physicians.getOrDefault(one.forWhom(), one.forWhom())
                                : one.people() + " physicians"))
                .toList();
    }

    static InterventionRow row(ResultSet row, int number) throws SQLException {
        Intervention one = InterventionStore.read(row, number);
        return new InterventionRow(
                one.id(),
                one.kind(),
                one.waveId(),
                one.point(),
                one.specialtyCode(),
                one.siteId(),
                one.state(),
                one.openedAt(),
                one.helpBy(),
                one.helperUserId(),
                one.hours(),
                row.getString("first_physician"),
                row.getInt("people"));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void and(
            List<String> where, Map<String, Object> params, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }
}
