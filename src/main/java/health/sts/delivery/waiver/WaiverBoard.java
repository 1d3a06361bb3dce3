package health.sts.delivery.waiver;

import health.sts.people.DepartmentView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.SqlTime;
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

/** Waivers as lists and one by one, as far as the person acting may read them. */
@Service
@Transactional(readOnly = true)
public class WaiverBoard {

    /** How many waivers a page shows. */
    public static final int PAGE = 50;

    private static final int BATCH = 1_000;
    private static final String SELECT =
            """
            select w.*, t.user_id as learner_user_id, t.site_id, t.specialty_code
              from access_waiver w join learner_training t on t.id = w.training_id
            """;

    private final JdbcClient jdbc;
    private final WaiverStore store;
    private final WaiverReaders readers;
    private final Roster roster;

    WaiverBoard(JdbcClient jdbc, WaiverStore store, WaiverReaders readers, Roster roster) {
        this.jdbc = jdbc;
        this.store = store;
        this.readers = readers;
        this.roster = roster;
    }

    /** Newest first, one more than a page where there is a next one. */
    public List<WaiverView> list(WaiverSearch search) {
        readers.record("searchWaivers", null, null, search.toString());
        return read(search, PAGE + 1, readers.overseer() ? null : readers.departments());
    }

    /** Every waiver of a search, one after the other. */
    public void each(WaiverSearch search, Consumer<WaiverView> taker) {
        readers.record("exportWaivers", null, null, search.toString());
        List<DepartmentView> departments = readers.overseer() ? null : readers.departments();
        WaiverSearch next = search.after(null);
        List<WaiverView> rows;
        do {
            rows = read(next, BATCH, departments);
            rows.forEach(taker);
            next = rows.isEmpty() ? next : next.after(rows.get(rows.size() - 1).id());
        } while (rows.size() == BATCH);
    }

    /**
     * One waiver with what happened to it.
     *
     * @throws health.sts.shared.Refusal where there is none, or for somebody who has no part in it
     */
    public WaiverView get(String id) {
        WaiverView waiver = beforeDecision(id);
        readers.check(waiver);
        return waiver.with(
                waiver.learnerName(),
                store.events(id).stream()
                        .map(event -> new WaiverView.Event(
                                event.kind(), event.reason(), event.by(), event.role(), event.at()))
                        .toList());
    }

    /** One waiver for whoever holds the task to decide on it, also a deputy; without what happened to it. */
    public WaiverView beforeDecision(String id) {
        store.get(id);
        return named(jdbc.sql(SELECT + " where w.id = :id")
                        .param("id", id)
                        .query(WaiverBoard::view)
                        .list())
                .get(0);
    }

    private List<WaiverView> read(WaiverSearch search, int most, List<DepartmentView> departments) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> params = new HashMap<>();
        if (search.state() != null) {
            where.add("w.state = :state");
            params.put("state", search.state().name());
        }
        if (search.waveId() != null) {
            where.add("w.wave_id = :wave");
            params.put("wave", search.waveId());
        }
        if (search.after() != null) {
            where.add(
                    "(w.requested_at, w.id) < (select a.requested_at, a.id from access_waiver a where a.id = :after)");
            params.put("after", search.after());
        }
        if (departments != null) {
            where.add("(w.requested_by = :me or t.site_id || ' ' || t.specialty_code in (:departments))");
            params.put("me", readers.actor().userId());
            params.put("departments", departments.isEmpty() ? List.of("none") : keys(departments));
        }
        return named(jdbc.sql(SELECT + " where " + String.join(" and ", where)
                        + " order by w.requested_at desc, w.id desc limit " + most)
                .params(params)
                .query(WaiverBoard::view)
                .list());
    }

    private static List<String> keys(List<DepartmentView> departments) {
        return departments.stream()
                .map(department -> department.siteId() + " " + department.specialtyCode())
                .toList();
    }

    private List<WaiverView> named(List<WaiverView> rows) {
        Map<String, String> names = roster
                .physiciansOf(rows.stream().map(WaiverView::physicianId).toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        return rows.stream()
                .map(row -> row.with(names.getOrDefault(row.physicianId(), row.learnerUserId()), row.events()))
                .toList();
    }

    private static WaiverView view(ResultSet row, int number) throws SQLException {
        Waiver waiver = Waiver.of(row, number);
        return new WaiverView(
                waiver.id(),
                waiver.trainingId(),
                waiver.waveId(),
                waiver.physicianId(),
                row.getString("learner_user_id"),
                row.getString("learner_user_id"),
                row.getString("site_id"),
                row.getString("specialty_code"),
                waiver.reason(),
                waiver.hours(),
                waiver.supervisorUserId(),
                waiver.requestedBy(),
                waiver.requestedAt(),
                waiver.decideBy(),
                waiver.state(),
                waiver.stateSince(),
                waiver.grantedAt(),
                SqlTime.read(row, "ends_at"),
                List.of());
    }
}
