package health.sts.benchmarks;

import java.util.List;

/** Every page after go-live with much behind it, and the plain statement that reads the rows it is made of. */
final class OutcomePages {

    private static final String SNAPSHOTS =
            "select * from metric_snapshot s join metric_reading r on r.id = s.reading_id where ";
    private static final String USE =
            """
            select t.physician_id, t.specialty_code, f.encounters, f.closed_within_3_days, f.ehr_hours, f.scheduled_hours
              from learner_training t join usage_figure f on f.physician_id = t.physician_id
             where t.wave_id = 'W1' and f.period_middle >= (select go_live_date from wave where id = 'W1')
               and f.period_middle < (select go_live_date + 30 from wave where id = 'W1')
            """;
    private static final String RESULTS = "select * from triage_result where run_id = '%s'";

    private OutcomePages() {}

    /** One page and what stands beside it. */
    record Page(String name, String address, String plain) {}

    static List<Page> of(ReviewedWave wave) {
        String run = wave.text("select id from triage_run where point = 'DAY_30'");
        String snapshot = snapshot(wave, "AD1");
        String persons = snapshot(wave, "AD4");
        String help = wave.text("select min(id) from intervention");
        String ticket = wave.text("select max(id) from support_ticket where opened_at < (select max(opened_at)"
                + " - interval '90 days' from support_ticket)");
        return List.of(
                new Page("scorecard", "/scorecard", SNAPSHOTS + "r.wave_id is null and s.specialty_code is null"),
                new Page("scorecard of a wave", "/scorecard?wave=W1", SNAPSHOTS + "r.wave_id = 'W1'"),
                new Page("outcomes by specialty", "/outcomes?wave=W1&point=DAY_30", USE),
                new Page("outcomes by class", "/outcomes?wave=W1&point=DAY_30&by=session", USE),
                new Page("outcomes by trainer", "/outcomes?wave=W1&point=DAY_30&by=trainer", USE),
                new Page(
                        "triage",
                        "/triage?wave=W1",
                        "select specialty_code, site_id, result, count(*) from triage_result where run_id = '%s'"
                                        .formatted(run)
                                + " group by specialty_code, site_id, result"),
                new Page(
                        "people of a triage",
                        "/triage/people?run=" + run,
                        RESULTS.formatted(run) + " order by physician_id limit 51"),
                new Page(
                        "people in need",
                        "/triage/people?run=" + run + "&result=INTENSIVE",
                        RESULTS.formatted(run) + " and result = 'INTENSIVE' order by physician_id limit 51"),
                new Page("metrics", "/metrics", "select * from metric_definition"),
                new Page("metric", "/metrics/AD1?wave=W1", SNAPSHOTS + "s.metric_id = 'AD1'"),
                new Page("snapshot", "/metrics/snapshots/" + snapshot, SNAPSHOTS + "s.metric_id = 'AD1'"),
                new Page("records of lines", "/metrics/snapshots/" + snapshot + "/records", USE + " order by f.load_id limit 51"),
                new Page("records of people", "/metrics/snapshots/" + persons + "/records", USE + " order by 1 limit 51"),
                new Page("EHR use", "/usage?wave=W1", "select * from usage_coverage where wave_id = 'W1'"),
                new Page("tickets", "/support/tickets", "select * from support_ticket order by opened_at desc, id desc limit 51"),
                new Page(
                        "tickets, later page",
                        "/support/tickets?after=" + ticket,
                        "select * from support_ticket where opened_at < (select opened_at from support_ticket where id = '"
                                + ticket + "') order by opened_at desc, id desc limit 51"),
                new Page(
                        "tickets of a state, category and specialty",
                        "/support/tickets?wave=W1&state=OPEN&category=ACCESS&specialty=207Q00000X",
                        "select * from support_ticket where state = 'OPEN' and category = 'ACCESS'"
                                + " and specialty_code = '207Q00000X' order by opened_at desc, id desc limit 51"),
                new Page(
                        "tickets that there are none of",
                        "/support/tickets?severity=1",
                        "select * from support_ticket where severity = 1 order by opened_at desc, id desc limit 51"),
                new Page("interventions", "/interventions", "select * from intervention order by opened_at desc, id desc limit 51"),
                new Page("intervention", "/interventions/" + help, "select * from intervention where id = '" + help + "'"),
                new Page("reviews", "/reviews", "select * from wave_review"),
                new Page("review of a wave", "/reviews/W1", "select * from review_minute where review_id = 'RVW-1' order by number"),
                new Page(
                        "sustainment",
                        "/sustainment",
                        "select count(*) from learner_training t left join refresher_request r on r.training_id = t.id"
                                + " where t.access = 'ELIGIBLE'"),
                new Page(
                        "people asked to refreshers",
                        "/sustainment/people?show=OVERDUE",
                        "select * from refresher_request r join learner_training t on t.id = r.training_id limit 51"),
                new Page("recognition", "/recognition", "select user_id, sum(hours), sum(credits) from cme_entry group by user_id"),
                new Page("pulses", "/pulses", "select * from pulse"),
                new Page(
                        "results of a pulse",
                        "/pulses/PLS-W1",
                        "select a.specialty_code, m.item, m.mark, count(*) from pulse_answer a join pulse_mark m on"
                                + " m.answer_id = a.id where a.pulse_id = 'PLS-W1' group by a.specialty_code, m.item, m.mark"));
    }

    private static String snapshot(ReviewedWave wave, String metric) {
        return wave.text("select s.id from metric_snapshot s join metric_reading r on r.id = s.reading_id where s.metric_id = '"
                + metric + "' and s.specialty_code is null and r.point = 'DAY_30'");
    }
}
