package health.sts.benchmarks;

import health.sts.audit.HistoryClones;
import health.sts.audit.Subject;
import health.sts.audit.cases.CaseFilter;
import health.sts.audit.cases.CaseFilter.Period;
import health.sts.audit.cases.CaseFinder;
import health.sts.audit.cases.CaseTimeline;
import health.sts.audit.cases.Cases;
import health.sts.audit.cases.Wanted;
import health.sts.audit.flow.ProcessFigureBook;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What auditors read, beside the plain statements that read the same rows, and how it grows from 50,000 to 200,000
 * finished cases; one case in ten has all its history, the others what lists and the ledger need.
 */
final class History implements Benchmark {

    private static final int FEWER = 50_000;
    private static final int MORE = 200_000;
    private static final int WHOLE_SHARE = 10;
    private static final int WARM = 60;
    private static final int ROUNDS = 60;
    private static final int COUNTS = 9;
    private static final int PAGES = 99;
    private static final double GOAL_LIST = 3;
    private static final double GOAL_PAGES = 1.5;
    private static final double GOAL_KEY = 5;
    private static final double GOAL_COUNTS = 1.5;
    private static final double GOAL_GROWTH = 1.3;
    private static final int ANY = 77;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void run(Report report) throws Exception {
        try (Filled filled = new Filled()) {
            Others others = new Others(filled.database());
            fill(filled, FEWER);
            Map<String, Quartiles> fewer = measure(filled, report, FEWER);
            fill(filled, MORE - FEWER);
            Map<String, Quartiles> more = measure(filled, report, MORE);
            more.forEach((what, time) -> report.atMost(
                    GOAL_GROWTH, "growth from 50,000 to 200,000 cases: " + what, time, fewer.get(what), "ms"));
            report.note("processor used by others meanwhile", others.share(), "");
        }
    }

    /** The whole cases are the last ones, because they are looked at. */
    private static void fill(Filled filled, int cases) {
        filled.copy(cases - cases / WHOLE_SHARE, HistoryClones.OUTLINE);
        filled.copy(cases / WHOLE_SHARE, HistoryClones.WHOLE);
    }

    private Map<String, Quartiles> measure(Filled filled, Report report, int size) throws Exception {
        PlainSql plain = new PlainSql(filled.database());
        Map<String, Quartiles> ours = new LinkedHashMap<>();
        String of = " of %,d cases".formatted(size);
        Map<String, Listed> lists = lists(filled);
        for (Map.Entry<String, Listed> list : lists.entrySet()) {
            Pair pair = list(filled.bean(Cases.class), plain, list.getValue());
            report.atMost(GOAL_LIST, list.getKey() + of, pair.ours(), pair.beside(), "ms");
            ours.put(list.getKey(), pair.ours());
        }
        report.atMost(GOAL_PAGES, "page 100 beside page 1" + of, ours.get("page 100"), ours.get("page 1"), "ms");
        String key = filled.refused(ANY);
        CaseFinder files = filled.bean(CaseFinder.class);
        Pair byKey = Pair.of(
                WARM,
                ROUNDS,
                () -> files.instanceOf(key).orElseThrow(),
                () -> plain.read("select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?", key));
        report.atMost(GOAL_KEY, "business key" + of, byKey.ours(), byKey.beside(), "ms");
        ours.put("business key", byKey.ours());
        Pair timeline = timeline(filled, plain, files.instanceOf(key).orElseThrow(), key);
        report.atMost(GOAL_LIST, "case with its timeline" + of, timeline.ours(), timeline.beside(), "ms");
        ours.put("case with its timeline", timeline.ours());
        ProcessFigureBook book = filled.bean(ProcessFigureBook.class);
        Pair counts = Pair.of(
                2,
                COUNTS,
                () -> count(book),
                () -> plain.read("select PROC_DEF_ID_, count(*), count(END_TIME_) from ACT_HI_PROCINST"
                        + " group by PROC_DEF_ID_"));
        report.atMost(GOAL_COUNTS, "counts by process" + of, counts.ours(), counts.beside(), "ms");
        return ours;
    }

    /** A count is taken behind the page. */
    private static void count(ProcessFigureBook book) {
        book.countVersionsAgain();
        while (book.versions().counting()) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** A filter and the condition that finds the same cases. */
    private record Listed(CaseFilter filter, String condition, Object... parameters) {}

    private static Map<String, Listed> lists(Filled filled) {
        CaseFilter all = filter(null, null, null, null, null, null);
        CaseFilter place = all;
        Cases cases = filled.bean(Cases.class);
        for (int page = 0; page < PAGES; page++) {
            place = cases.page(place, Cases.PAGE).next(place).orElseThrow();
        }
        Timestamp before = Timestamp.from(place.page().started());
        String chief = filled.staff().user("chief");
        String key = filled.refused(ANY);
        Instant day = Instant.now().minus(Duration.ofDays(10));
        String line = "exists (select 1 from ledger_line l where l.business_key = p.BUSINESS_KEY_ and ";
        Map<String, Listed> lists = new LinkedHashMap<>();
        lists.put("page 1", new Listed(all, "1 = 1"));
        lists.put(
                "page 100",
                new Listed(
                        place,
                        "p.START_TIME_ <= ? and (p.START_TIME_ < ? or p.ID_ < ?)",
                        before,
                        before,
                        place.page().instance()));
        lists.put(
                "list by process",
                new Listed(
                        filter(null, "trainer-recruitment", null, null, null, null),
                        "p.PROC_DEF_KEY_ = ?",
                        "trainer-recruitment"));
        lists.put(
                "list by start",
                new Listed(
                        filter(null, null, new Period(null, day), null, null, null),
                        "p.START_TIME_ < ?",
                        Timestamp.from(day)));
        lists.put(
                "list by state",
                new Listed(filter(null, null, null, null, null, CaseFilter.State.COMPLETED), "p.STATE_ = 'COMPLETED'"));
        lists.put(
                "list by actor", new Listed(filter(null, null, null, null, chief, null), line + "l.actor = ?)", chief));
        lists.put(
                "list by decision",
                new Listed(
                        filter(null, null, null, "REFUSE", chief, null),
                        line + "l.actor = ? and l.outcome = ?)",
                        chief,
                        "REFUSE"));
        lists.put(
                "list by person",
                new Listed(
                        filter(new Subject.Key("user", chief), null, null, null, null, null),
                        line + "l.actor = ?)",
                        chief));
        lists.put("list by key", new Listed(CaseFilter.of(key), "p.BUSINESS_KEY_ = ?", key));
        return lists;
    }

    private static CaseFilter filter(
            Subject.Key who, String process, Period started, String result, String actor, CaseFilter.State state) {
        Period open = new Period(null, null);
        return new CaseFilter(
                who,
                process,
                null,
                started == null ? open : started,
                open,
                Set.of(),
                result,
                actor,
                state,
                null,
                false,
                null);
    }

    private static Pair list(Cases cases, PlainSql plain, Listed listed) throws Exception {
        String sql =
                """
                select p.PROC_INST_ID_, p.BUSINESS_KEY_, p.PROC_DEF_ID_, p.PROC_DEF_KEY_, p.START_TIME_, p.END_TIME_,
                       p.END_ACT_ID_, p.STATE_, p.SUPER_PROCESS_INSTANCE_ID_, p.ROOT_PROC_INST_ID_
                  from ACT_HI_PROCINST p where p.SUPER_PROCESS_INSTANCE_ID_ is null and %s
                 order by p.START_TIME_ desc, p.ID_ desc limit %d
                """
                        .formatted(listed.condition(), Cases.PAGE + 1);
        return Pair.of(
                WARM,
                ROUNDS,
                () -> cases.page(listed.filter(), Cases.PAGE),
                () -> plain.read(sql, listed.parameters()));
    }

    private static Pair timeline(Filled filled, PlainSql plain, String instance, String key) throws Exception {
        CaseFinder files = filled.bean(CaseFinder.class);
        CaseTimeline timeline = filled.bean(CaseTimeline.class);
        Wanted all = Wanted.of(null, null, null);
        return Pair.of(WARM, ROUNDS, () -> timeline.page(files.open(instance), all), () -> {
            for (String table : Set.of("PROCINST", "ACTINST", "TASKINST", "DETAIL", "COMMENT", "INCIDENT")) {
                plain.read("select * from ACT_HI_" + table + " where ROOT_PROC_INST_ID_ = ?", instance);
            }
            plain.read("select * from ledger_line where business_key = ?", key);
        });
    }
}
