package health.sts.benchmarks;

import health.sts.Tally;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.review.sustain.SustainmentSteps;
import health.sts.review.triage.TriageSteps;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a review of a wave of 50,000 physicians costs: its readings, its triage and a month of sustainment, then every page
 * after go-live, beside the plain statement that reads the rows of that page, and how all of it grows from 5,000.
 */
final class Outcome implements Benchmark {

    private static final int FEWER = Integer.getInteger("outcome.fewer", 5_000);
    private static final int MORE = 50_000;
    private static final int LARGEST = Integer.getInteger("outcome.largest", MORE);
    private static final int WARM = 3;
    private static final int ROUNDS = 7;
    private static final int STATEMENTS = 12;
    private static final int LEARNERS_AT_ONCE = 200;
    private static final int HOURS_AT_ONCE = 1_000;
    private static final double GOAL_MILLIS = 150;
    private static final double GOAL_GROWTH = 1.3;
    private static final double GOAL_HEAP_MEGABYTES = 64;

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public void run(Report report) throws Exception {
        Map<String, Quartiles> few = measure(report, FEWER);
        if (LARGEST >= MORE) {
            Map<String, Quartiles> many = measure(report, MORE);
            many.forEach((page, took) ->
                    report.atMost(GOAL_GROWTH, "growth from 5,000 to 50,000: " + page, took, few.get(page), "ms"));
        }
    }

    private static Map<String, Quartiles> measure(Report report, int physicians) throws Exception {
        try (ReviewedWave wave = new ReviewedWave(physicians)) {
            Others others = new Others(wave.database());
            String of = " of %,d physicians".formatted(physicians);
            write(report, wave, of);
            wave.settle();
            Map<String, Quartiles> pages = read(report, wave, of);
            report.note("processor used by others meanwhile", others.share(), "");
            return pages;
        }
    }

    private static void write(Report report, ReviewedWave wave, String of) throws Exception {
        Readings readings = wave.bean(Readings.class);
        TriageSteps triage = wave.bean(TriageSteps.class);
        SustainmentSteps months = wave.bean(SustainmentSteps.class);
        Clock clock = wave.bean(Clock.class);
        step(report, wave, "all metrics read at 30 days", of, () -> readings.take(
                ReviewedWave.WAVE, ReviewPoint.DAY_30, clock.instant()));
        step(report, wave, "everybody classified", of, () -> triage.classify(ReviewedWave.WAVE, ReviewPoint.DAY_30));
        step(report, wave, "interventions opened", of, () -> triage.openInterventions(
                ReviewedWave.WAVE, ReviewPoint.DAY_30));
        Map<String, String> month = new HashMap<>();
        step(report, wave, "month begun", of, () -> month.put("id", months.begin().orElseThrow()));
        String id = month.get("id");
        step(report, wave, "renewals handed over", of, () -> months.handOverRecertifications(id));
        step(report, wave, "attrition watched", of, () -> months.watchAttrition(id));
        step(report, wave, "the first 200 asked to refreshers", of, () -> months.refreshNext(id, "", LEARNERS_AT_ONCE));
        step(report, wave, "overdue refreshers told", of, () -> months.reportOverdue(id));
        step(report, wave, "newcomers told", of, () -> months.reportNewPhysicians(id));
        step(report, wave, "hours credited", of, () -> months.creditHours(id, HOURS_AT_ONCE));
        step(report, wave, "monthly reading", of, () -> months.takeReading(id));
        heap(report, wave, "all metrics read", of, () -> readings.take(
                ReviewedWave.WAVE, ReviewPoint.DAY_60, clock.instant()));
        heap(report, wave, "everybody classified", of, () -> triage.classify(ReviewedWave.WAVE, ReviewPoint.DAY_60));
    }

    private static void step(Report report, ReviewedWave wave, String what, String of, Runnable act) throws Exception {
        Tally[] tally = new Tally[1];
        double millis = Pair.millis(() -> tally[0] = Tally.of(() -> {
            wave.act(act);
            return null;
        }));
        report.note(
                what + of,
                "%s s, %d statements"
                        .formatted(
                                Report.number(millis / Duration.ofSeconds(1).toMillis()), tally[0].executes()),
                "");
    }

    /** The memory is read by collecting the garbage all the time, which must not count as time: once more. */
    private static void heap(Report report, ReviewedWave wave, String what, String of, Runnable act) throws Exception {
        report.below(GOAL_HEAP_MEGABYTES, what + of + ", heap growth", LiveHeap.growth(() -> wave.act(act)), "MB");
    }

    private static Map<String, Quartiles> read(Report report, ReviewedWave wave, String of) throws Exception {
        PlainSql plain = new PlainSql(wave.database());
        Map<String, Quartiles> took = new LinkedHashMap<>();
        for (OutcomePages.Page page : OutcomePages.of(wave)) {
            Tally tally = wave.open(page.address());
            Pair pair = Pair.of(
                    WARM,
                    ROUNDS,
                    () -> wave.open(page.address()),
                    () -> plain.read(page.plain()));
            took.put(page.name(), pair.ours());
            report.below(STATEMENTS + 1, page.name() + of + ", statements", tally.executes(), "");
            report.page(GOAL_MILLIS, page.name() + of, pair.ours(), pair.beside());
        }
        return took;
    }
}
