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
 * finished cases, in two databases read by turns; one case in ten has all its history, the others what lists and the ledger need.
 */
final class History implements Benchmark {

    private static final int FEWER = 50_000;
    private static final int MORE = 200_000;
    private static final int WHOLE_SHARE = 10;
    private static final int WARM = 30;
    private static final int ROUNDS = 30;
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
        try (Filled few = new Filled();
                Filled many = new Filled()) {
            Others others = new Others(few.database());
            fill(few, FEWER);
            fill(many, MORE);
            Map<String, Reading> ofFew = readings(few);
            Map<String, Reading> ofMany = readings(many);
            beside(report, ofFew, " of 50,000 cases");
            beside(report, ofMany, " of 200,000 cases");
            counts(report, few, " of 50,000 cases");
            counts(report, many, " of 200,000 cases");
            pages(report, ofMany);
            for (Map.Entry<String, Reading> reading : ofMany.entrySet()) {
                Pair growth = Pair.of(
                        0,
                        ROUNDS,
                        reading.getValue().ours(),
                        ofFew.get(reading.getKey()).ours());
                report.atMost(
                        GOAL_GROWTH,
                        "growth from 50,000 to 200,000 cases: " + reading.getKey(),
                        growth.ours(),
                        growth.beside(),
                        "ms");
            }
            report.note("processor used by others meanwhile", others.share(), "");
        }
    }

    /** One way of reading, the plain statements that read the same rows, and how much longer ours may take. */
    private record Reading(double goal, Pair.Act ours, Pair.Act plain) {}

    private static void beside(Report report, Map<String, Reading> readings, String of) throws Exception {
        for (Map.Entry<String, Reading> each : readings.entrySet()) {
            Reading reading = each.getValue();
            Pair pair = Pair.of(WARM, ROUNDS, reading.ours(), reading.plain());
            report.atMost(reading.goal(), each.getKey() + of, pair.ours(), pair.beside(), "ms");
        }
    }

    private static void pages(Report report, Map<String, Reading> readings) throws Exception {
        Pair pages = Pair.of(
                0,
                ROUNDS,
                readings.get("page 100").ours(),
                readings.get("page 1").ours());
        report.atMost(GOAL_PAGES, "page 100 beside page 1 of 200,000 cases", pages.ours(), pages.beside(), "ms");
    }

    /** The whole cases are the last ones, because they are looked at. */
    private static void fill(Filled filled, int cases) {
        filled.copy(cases - cases / WHOLE_SHARE, HistoryClones.OUTLINE);
        filled.copy(cases / WHOLE_SHARE, HistoryClones.WHOLE);
    }

    private static Map<String, Reading> readings(Filled filled) {
        PlainSql plain = new PlainSql(filled.database());
        Map<String, Reading> readings = new LinkedHashMap<>();
        Cases cases = filled.bean(Cases.class);
        lists(filled).forEach((what, list) -> readings.put(what, list(cases, plain, list)));
        String key = filled.refused(ANY);
        CaseFinder finder = filled.bean(CaseFinder.class);
        readings.put(
                "case by its key",
                new Reading(
                        GOAL_KEY,
                        () -> finder.instanceOf(key).orElseThrow(),
                        () -> plain.read("select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?", key)));
        readings.put(
                "case with its timeline",
                timeline(filled, plain, finder.instanceOf(key).orElseThrow(), key));
        return readings;
    }

    private static void counts(Report report, Filled filled, String of) throws Exception {
        PlainSql plain = new PlainSql(filled.database());
        ProcessFigureBook book = filled.bean(ProcessFigureBook.class);
        Pair counts = Pair.of(
                2,
                COUNTS,
                () -> count(book),
                () -> plain.read("select PROC_DEF_ID_, count(*), count(END_TIME_) from ACT_HI_PROCINST"
                        + " group by PROC_DEF_ID_"));
        report.atMost(GOAL_COUNTS, "counts by process" + of, counts.ours(), counts.beside(), "ms");
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
                        "(p.BUSINESS_KEY_ in (select id from candidacy where candidate_user_id = ?)"
                                + " or p.BUSINESS_KEY_ in (select id from certification where user_id = ?) or "
                                + line
                                + "l.actor = ?))",
                        chief,
                        chief,
                        chief));
        String behind = key.substring(0, key.length() - 1) + (char) (key.charAt(key.length() - 1) + 1);
        lists.put(
                "list by beginning of the key",
                new Listed(CaseFilter.of(key), "p.BUSINESS_KEY_ >= ? and p.BUSINESS_KEY_ < ?", key, behind));
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

    private static Reading list(Cases cases, PlainSql plain, Listed listed) {
        String sql =
                """
                select p.PROC_INST_ID_, p.BUSINESS_KEY_, p.PROC_DEF_ID_, p.PROC_DEF_KEY_, p.START_TIME_, p.END_TIME_,
                       p.END_ACT_ID_, p.STATE_, p.SUPER_PROCESS_INSTANCE_ID_, p.ROOT_PROC_INST_ID_
                  from ACT_HI_PROCINST p where p.SUPER_PROCESS_INSTANCE_ID_ is null and %s
                 order by p.START_TIME_ desc, p.ID_ desc limit %d
                """
                        .formatted(listed.condition(), Cases.PAGE + 1);
        return new Reading(
                GOAL_LIST, () -> cases.page(listed.filter(), Cases.PAGE), () -> plain.read(sql, listed.parameters()));
    }

    private static Reading timeline(Filled filled, PlainSql plain, String instance, String key) {
        CaseFinder files = filled.bean(CaseFinder.class);
        CaseTimeline timeline = filled.bean(CaseTimeline.class);
        Wanted all = Wanted.of(null, null, null);
        return new Reading(GOAL_LIST, () -> timeline.page(files.open(instance), all), () -> {
            for (String table : Set.of("PROCINST", "ACTINST", "TASKINST", "DETAIL", "COMMENT", "INCIDENT")) {
                plain.read("select * from ACT_HI_" + table + " where ROOT_PROC_INST_ID_ = ?", instance);
            }
            plain.read("select * from ledger_line where business_key = ?", key);
        });
    }
}
