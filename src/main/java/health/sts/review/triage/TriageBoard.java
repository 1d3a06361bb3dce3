package health.sts.review.triage;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveView;
import health.sts.review.ReviewPoint;
import health.sts.review.Triage;
import health.sts.review.triage.TriageReaders.Places;
import health.sts.review.triage.TriageSteps.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a wave stands at a point, by specialty and site, and the people behind each number. */
@Service
@Transactional(readOnly = true)
public class TriageBoard {

    /** How many people a page shows. */
    public static final int PAGE = 50;

    private static final int BATCH = 1_000;

    private final TriageStore store;
    private final TriageReaders readers;
    private final HelpPlan plan;
    private final Roster roster;
    private final DecisionLedger ledger;
    private final JdbcClient jdbc;

    TriageBoard(
            TriageStore store,
            TriageReaders readers,
            HelpPlan plan,
            Roster roster,
            DecisionLedger ledger,
            JdbcClient jdbc) {
        this.store = store;
        this.readers = readers;
        this.plan = plan;
        this.roster = roster;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * A wave at a point.
     *
     * @param runs the newest of each point, in the order of points
     * @param shown the one that the rows are of; null where there is none
     * @param sites names by site id, in the order of columns
     */
    public record Overview(
            List<TriageRun> runs, TriageRun shown, Map<String, String> sites, List<Row> rows, Counts total) {}

    /**
     * One specialty.
     *
     * @param cells by site, in the order of columns
     * @param total of the departments that are shown
     * @param whole of the whole specialty, by which a sprint is decided
     */
    public record Row(
            String specialtyCode,
            String specialtyName,
            List<Counts> cells,
            Counts total,
            Counts whole,
            boolean sprint) {}

    /** One physician with the signals in words. */
    public record PersonRow(
            String physicianId,
            String name,
            String specialtyCode,
            String siteId,
            TriageFacts facts,
            List<String> signals,
            Triage result,
            String rule) {}

    /** Which people of a run; null means all. */
    public record PeopleFilter(String runId, String specialtyCode, String siteId, Triage result, String after) {

        PeopleFilter after(String physicianId) {
            return new PeopleFilter(runId, specialtyCode, siteId, result, physicianId);
        }
    }

    /** @param next where the next page begins, or null */
    public record PeoplePage(List<PersonRow> rows, String next) {}

    private record Cell(String specialtyCode, String siteId, Counts counts) {}

    /** @param point null for the newest that was classified */
    public Overview overview(WaveView wave, ReviewPoint point) {
        Places places = readers.board();
        List<TriageRun> runs = store.newest(wave.id()).stream()
                .sorted(Comparator.comparing(TriageRun::point))
                .toList();
        TriageRun shown = runs.stream()
                .filter(run -> point == null || run.point() == point)
                .reduce((first, last) -> last)
                .orElse(null);
        if (shown == null) {
            return new Overview(runs, null, Map.of(), List.of(), Counts.NONE);
        }
        readers.record("readTriage", "triage", shown.id(), "");
        List<Cell> all = cells(shown.id());
        List<Cell> seen = all.stream()
                .filter(cell -> places.include(cell.siteId(), cell.specialtyCode()))
                .toList();
        Map<String, String> sites = sites(seen, wave);
        return new Overview(
                runs,
                shown,
                sites,
                rows(all, seen, List.copyOf(sites.keySet())),
                seen.stream().map(Cell::counts).reduce(Counts.NONE, Counts::plus));
    }

    /** One page of people, as many of them as the person acting answers for. */
    public PeoplePage people(PeopleFilter filter) {
        Places places = readers.board();
        readers.record("readTriage", "triage", filter.runId(), "people");
        List<PersonRow> found = read(filter, places, PAGE + 1);
        List<PersonRow> rows = found.subList(0, Math.min(PAGE, found.size()));
        return new PeoplePage(rows, found.size() > PAGE ? rows.get(PAGE - 1).physicianId() : null);
    }

    /** Everybody, read piece by piece; an export is on record. */
    @Transactional
    public void each(PeopleFilter filter, Consumer<PersonRow> taker) {
        Places places = readers.board();
        PeopleFilter next = filter.after(null);
        int rows = 0;
        List<PersonRow> page;
        do {
            page = read(next, places, BATCH);
            page.forEach(taker);
            rows += page.size();
            next = page.isEmpty() ? next : next.after(page.get(page.size() - 1).physicianId());
        } while (page.size() == BATCH);
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.EXPORT, "exportTriage", "EXPORTED", "triage", filter.runId(), Map.of("rows", rows)));
    }

    private List<PersonRow> read(PeopleFilter filter, Places places, int most) {
        List<String> where = new ArrayList<>(List.of("r.run_id = :run"));
        Map<String, Object> params = new HashMap<>(Map.of("run", filter.runId()));
        and(where, params, "r.specialty_code = :specialty", "specialty", filter.specialtyCode());
        and(where, params, "r.site_id = :site", "site", filter.siteId());
        and(
                where,
                params,
                "r.result = :result",
                "result",
                filter.result() == null ? null : filter.result().name());
        and(where, params, "r.physician_id > :after", "after", filter.after());
        and(
                where,
                params,
                "r.site_id || ' ' || r.specialty_code in (:places)",
                "places",
                places.names() == null ? null : places.bound());
        List<Judged> found = jdbc.sql("select r.* from triage_result r where " + String.join(" and ", where)
                        + " order by r.physician_id limit " + most)
                .params(params)
                .query(TriageStore::judged)
                .list();
        Map<String, String> names =
                roster
                        .physiciansOf(found.stream()
                                .map(one -> one.person().physicianId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        return found.stream()
                .map(one -> new PersonRow(
                        one.person().physicianId(),
                        names.getOrDefault(
                                one.person().physicianId(), one.person().physicianId()),
                        one.person().specialtyCode(),
                        one.person().siteId(),
                        one.facts(),
                        one.words(),
                        one.result(),
                        one.rule()))
                .toList();
    }

    private List<Cell> cells(String runId) {
        return jdbc.sql(
                        """
                        select specialty_code, site_id, sum(case when result = 'ON_TRACK' then 1 else 0 end) as on_track,
                               sum(case when result = 'COACH' then 1 else 0 end) as coach,
                               sum(case when result = 'INTENSIVE' then 1 else 0 end) as intensive
                          from triage_result where run_id = :run group by specialty_code, site_id
                        """)
                .param("run", runId)
                .query((row, number) ->
                        new Cell(row.getString("specialty_code"), row.getString("site_id"), TriageStore.counts(row)))
                .list();
    }

    private List<Row> rows(List<Cell> all, List<Cell> seen, List<String> sites) {
        Map<String, String> names =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        Map<String, Counts> whole =
                all.stream().collect(Collectors.toMap(Cell::specialtyCode, Cell::counts, Counts::plus));
        Map<String, Map<String, Counts>> cells = new TreeMap<>();
        seen.forEach(cell -> cells.computeIfAbsent(cell.specialtyCode(), code -> new HashMap<>())
                .merge(cell.siteId(), cell.counts(), Counts::plus));
        return cells.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        names.getOrDefault(row.getKey(), row.getKey()),
                        sites.stream()
                                .map(site -> row.getValue().getOrDefault(site, Counts.NONE))
                                .toList(),
                        row.getValue().values().stream().reduce(Counts.NONE, Counts::plus),
                        whole.get(row.getKey()),
                        plan.sprint(whole.get(row.getKey()))))
                .sorted(Comparator.comparing(Row::specialtyName).thenComparing(Row::specialtyCode))
                .toList();
    }

    private static Map<String, String> sites(List<Cell> cells, WaveView wave) {
        return cells.stream()
                .map(Cell::siteId)
                .distinct()
                .sorted(Comparator.comparing(site -> wave.sites().getOrDefault(site, site)))
                .collect(Collectors.toMap(
                        site -> site,
                        site -> wave.sites().getOrDefault(site, site),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private static void and(
            List<String> where, Map<String, Object> params, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }
}
