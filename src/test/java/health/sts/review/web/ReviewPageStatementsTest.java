package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.review.pulse.Pulses;
import health.sts.review.triage.TriageSteps;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every page after go-live asks the database at most twelve times, also where what is read goes on record. */
@StsTest
class ReviewPageStatementsTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc pages;

    @Autowired
    LiveWave waves;

    @Autowired
    Readings readings;

    @Autowired
    TriageSteps triage;

    @Autowired
    Pulses pulses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyPageKeepsTheBudget() throws Exception {
        Live live = waves.open(31, 3, 20);
        tickets(live);
        String[] made = new String[2];
        waves.as(live.programManager(), () -> {
            made[0] = readings.take(live.wave(), ReviewPoint.DAY_30, clock.instant());
            made[1] = pulses.open(live.wave(), ReviewPoint.DAY_30);
            triage.classify(live.wave(), ReviewPoint.DAY_30);
        });
        String run = text("select id from triage_run where wave_id = ?", live.wave());
        String snapshot = text(
                "select id from metric_snapshot where reading_id = ? and metric_id = 'AD8' and specialty_code is null",
                made[0]);
        for (String page : List.of(
                "/scorecard",
                "/scorecard?wave=" + live.wave(),
                "/outcomes?wave=" + live.wave(),
                "/outcomes?by=session&wave=" + live.wave(),
                "/outcomes?by=trainer&wave=" + live.wave(),
                "/triage?wave=" + live.wave(),
                "/triage/people?run=" + run,
                "/metrics",
                "/metrics/AD8?wave=" + live.wave(),
                "/metrics/snapshots/" + snapshot,
                "/metrics/snapshots/" + snapshot + "/records",
                "/usage?wave=" + live.wave(),
                "/support/tickets?wave=" + live.wave(),
                "/support/tickets?state=OPEN&severity=3&category=ACCESS&specialty=" + live.specialty(1),
                "/support/tickets/TKT-" + live.n() + "-1",
                "/interventions?wave=" + live.wave(),
                "/interventions?state=OPEN&kind=CLASS&specialty=" + live.specialty(1),
                "/reviews",
                "/reviews/" + live.wave(),
                "/sustainment",
                "/sustainment/people?show=OVERDUE",
                "/sustainment/people?show=IN_DEBT",
                "/recognition",
                "/pulses?wave=" + live.wave(),
                "/pulses/" + made[1])) {
            keepsTheBudget(page, live);
        }
    }

    private void tickets(Live live) {
        for (int i = 1; i <= 60; i++) {
            String id = "TKT-" + live.n() + "-" + i;
            jdbc.sql(
                            """
                            insert into support_ticket (id, wave_id, specialty_code, site_id, physician_id, category, severity,
                                title, state, opened_by, opened_at, recorded_at, state_since, version)
                            values (:id, :wave, :specialty, :site, :physician, 'ACCESS', 3, 'Cannot sign', 'OPEN', :by,
                                current_timestamp, current_timestamp, current_timestamp, 0)
                            """)
                    .param("id", id)
                    .param("wave", live.wave())
                    .param("specialty", live.specialty(1 + i % 3))
                    .param("site", live.site())
                    .param("physician", live.physician(1 + i % 3, 1 + i % 20))
                    .param("by", live.trainingManager())
                    .update();
        }
    }

    private void keepsTheBudget(String page, Live live) throws Exception {
        Tally tally = Tally.of(() -> pages.perform(
                        get(page).with(user(live.auditor()).roles("auditor")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk()));
        System.out.printf("%3d statements: %s%n", tally.executes(), page);
        assertThat(tally.executes())
                .as("%s%n%s", page, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }

    private String text(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }
}
