package health.sts.review.support;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.session.Occupations;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.support.SupportStore.Department;
import health.sts.review.support.TaperTable.Verdict;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans weeks of support, each once: percent by the taper, posts by formula D1, and the shifts of its days. */
@Component
@Transactional
class WeekPlanner implements SupportSteps {

    /** Weeks after go-live in which a wave is looked at; the table ends support before that. */
    private static final int LONGEST = 10;

    private final Waves waves;
    private final SupportStore store;
    private final TaperTable taper;
    private final PostFormula formula;
    private final TicketCounts tickets;
    private final ShiftDays days;
    private final Occupations occupations;
    private final SupportSettings settings;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    WeekPlanner(
            Waves waves,
            SupportStore store,
            TaperTable taper,
            PostFormula formula,
            TicketCounts tickets,
            ShiftDays days,
            Occupations occupations,
            SupportSettings settings,
            DecisionLedger ledger,
            CurrentActor actor,
            Clock clock) {
        this.waves = waves;
        this.store = store;
        this.taper = taper;
        this.formula = formula;
        this.tickets = tickets;
        this.days = days;
        this.occupations = occupations;
        this.settings = settings;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public int planWeeks() {
        return waves.dates().stream()
                .filter(wave -> wave.daysToGo() >= -LONGEST * 7L)
                .filter(wave -> !today(wave).isBefore(due(wave, 1)))
                .mapToInt(this::plan)
                .sum();
    }

    /** Also weeks that should have been planned before, so that the taper goes on from them. */
    private int plan(WaveDate wave) {
        occupations.lock(List.of("SUPPORT:" + wave.id()));
        int planned = 0;
        Optional<SupportWeek> last = store.last(wave.id());
        while (last.map(SupportWeek::percent).orElse(1) > 0 && !today(wave).isBefore(due(wave, next(last)))) {
            last = Optional.of(plan(wave, last));
            planned++;
        }
        return planned;
    }

    private SupportWeek plan(WaveDate wave, Optional<SupportWeek> last) {
        int number = next(last);
        TicketTrend trend = tickets.before(wave, number);
        Verdict verdict = taper.of(number, last.map(SupportWeek::percent).orElse(0), trend);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SupportWeek week = new SupportWeek(
                Ids.next("SWK"),
                wave.id(),
                number,
                start(wave, number),
                start(wave, number + 1),
                verdict.percent(),
                verdict.held(),
                verdict.reason(),
                inputs(trend),
                verdict.rule(),
                actor.get().userId(),
                now);
        store.insert(week);
        List<SupportPost> posts = verdict.percent() == 0 ? List.of() : posts(week);
        store.insertPosts(posts);
        store.insertShifts(week, days.of(week, posts, now));
        record(week, posts);
        return week;
    }

    private List<SupportPost> posts(SupportWeek week) {
        List<SupportPost> posts = new ArrayList<>();
        for (Department department : store.departments(week.waveId())) {
            PostFormula.Need need = formula.of(department.highAcuity(), department.others(), week.percent());
            posts.add(new SupportPost(
                    week.id(),
                    department.siteId(),
                    department.specialtyCode(),
                    department.highAcuity(),
                    department.others(),
                    need.onShift(),
                    need.fullPosts(),
                    week.percent(),
                    need.posts(),
                    PostFormula.VERSION));
        }
        return posts;
    }

    private LocalDate due(WaveDate wave, int week) {
        return start(wave, week).minus(week == 1 ? settings.firstAhead() : settings.nextAhead());
    }

    private static int next(Optional<SupportWeek> last) {
        return last.map(week -> week.number() + 1).orElse(1);
    }

    static LocalDate start(WaveDate wave, int week) {
        return wave.goLiveDate().plusDays(7L * (week - 1));
    }

    private static LocalDate today(WaveDate wave) {
        return wave.goLiveDate().minusDays(wave.daysToGo());
    }

    private static String inputs(TicketTrend trend) {
        if (!trend.compared()) {
            return "There are no two weeks of tickets to compare.";
        }
        return "Fall by %s percent: %s, after %s the week before."
                .formatted(
                        trend.fall().stripTrailingZeros().toPlainString(),
                        trend.last().words(),
                        trend.before().words());
    }

    private void record(SupportWeek week, List<SupportPost> posts) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("week", week.number());
        content.put("from", week.from().toString());
        content.put("percent", week.percent());
        content.put("held", week.held());
        content.put("reason", week.reason());
        content.put("inputs", week.inputs());
        content.put("rule", week.rule());
        content.put("formula", PostFormula.VERSION);
        content.put("posts", posts.stream().mapToInt(SupportPost::posts).sum());
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.RULE,
                "planSupportWeek",
                week.held() ? "HELD" : "PLANNED",
                "supportWeek",
                week.id(),
                week.waveId(),
                content));
    }
}
