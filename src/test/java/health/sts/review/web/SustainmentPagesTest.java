package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.engine.Identities;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.sustain.Months;
import health.sts.review.sustain.SustainmentSteps;
import health.sts.review.sustain.credit.HourLedger;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Sustainment and recognition as people see them, and the ledger of hours behind. */
@StsTest
class SustainmentPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    LiveWave waves;

    @Autowired
    Months months;

    @Autowired
    SustainmentSteps steps;

    @Autowired
    HourLedger hours;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    Live live;

    @BeforeEach
    void aLiveWave() {
        live = waves.open(31, 2, 6);
    }

    @Test
    void theBoardShowsCoverageAndWhatWasBegunAgain() throws Exception {
        String month = months.open();
        steps.watchAttrition(month);
        Tally tally = Tally.of(() -> page("/sustainment", cmio()));
        assertThat(tally.executes()).isLessThanOrEqualTo(12);
        mvc.perform(get("/sustainment").with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Trainers by specialty")))
                .andExpect(content().string(containsString("wave=" + live.wave())))
                .andExpect(content().string(containsString("recruitment begins again")));
        mvc.perform(get("/sustainment/coverage.csv").with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("specialty_code,specialty,wave")));
    }

    @Test
    void newPhysiciansAreNoticedOnceAndTheirChiefSeesOnlyTheirs() throws Exception {
        joined(live.training(1, 5));
        joined(live.training(2, 5));
        assertThat(steps.reportNewPhysicians(months.open())).isGreaterThanOrEqualTo(2);
        assertThat(seen(live.training(1, 5))).isEqualTo(1);
        steps.reportNewPhysicians(months.open());
        assertThat(seen(live.training(1, 5))).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from mail_message where user_id = ? and subject like 'New physicians%'")
                        .param(live.chief(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(get("/sustainment/people").param("show", "NEW_BLOCKED").with(as(live.chief(1), "dept-chief")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(live.training(1, 5))))
                .andExpect(content().string(not(containsString(live.training(2, 5)))));
        mvc.perform(get("/sustainment/people.csv").param("show", "NEW").with(as(live.chief(2), "dept-chief")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(live.training(2, 5))));
        mvc.perform(get("/sustainment/people").param("show", "NOBODY").with(cmio()))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void hoursAreEnteredOnceWithCreditsAndTakenBackByACounterEntry() throws Exception {
        String trainer = live.trainer(1);
        coached(trainer, new BigDecimal("2.5"));
        taught(1, new BigDecimal("4"), new BigDecimal("1.5"));
        while (hours.enter(500) == 500) {
            continue;
        }
        assertThat(entries(trainer))
                .containsExactlyInAnyOrder("COACHING 2.50 0.00", "PREPARATION 1.50 0.00", "TEACHING 4.00 4.00");
        hours.enter(500);
        assertThat(entries(trainer)).hasSize(3);

        mvc.perform(get("/recognition/mine").with(as(trainer, "peer-trainer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("8 hours")))
                .andExpect(content().string(containsString("4 credits")));
        mvc.perform(get("/recognition/mine.csv").with(as(trainer, "peer-trainer")))
                .andExpect(content().string(containsString("TEACHING")));
        String entry = jdbc.sql("select id from cme_entry where user_id = ? and kind = 'TEACHING'")
                .param(trainer)
                .query(String.class)
                .single();
        String path = "/recognition/trainers/" + trainer;
        mvc.perform(post(path + "/corrections")
                        .with(manager())
                        .with(csrf())
                        .param("entry", entry)
                        .param("reason", ""))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("Say why")));
        mvc.perform(post(path + "/corrections")
                        .with(manager())
                        .with(csrf())
                        .param("entry", entry)
                        .param("reason", "Entered for the wrong session."))
                .andExpect(redirectedUrlPattern(path + "?corrected"));
        assertThat(entries(trainer)).contains("TEACHING -4.00 -4.00").hasSize(4);
        mvc.perform(post(path + "/corrections")
                        .with(manager())
                        .with(csrf())
                        .param("entry", entry)
                        .param("reason", "x"))
                .andExpect(status().isConflict());

        mvc.perform(post(path + "/thanks").with(cmio()).with(csrf()).param("words", "Thank you for the nights."))
                .andExpect(redirectedUrlPattern(path + "?thanked"));
        mvc.perform(get(path).with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you for the nights.")))
                .andExpect(content().string(containsString("<cite>" + nameOf(live.cmio()) + "</cite>")));
        Tally tally = Tally.of(() -> page("/recognition", cmio()));
        assertThat(tally.executes()).isLessThanOrEqualTo(12);
        mvc.perform(get("/recognition").param("from", "nonsense").with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Write days as YYYY-MM-DD")));
        mvc.perform(get("/recognition/trainers.csv").with(cmio())).andExpect(status().isOk());
    }

    private boolean page(String path, UserRequestPostProcessor who) throws Exception {
        mvc.perform(get(path).with(who)).andExpect(status().isOk());
        return true;
    }

    private String nameOf(String userId) {
        return identities.names(List.of(userId)).get(userId);
    }

    private UserRequestPostProcessor cmio() {
        return as(live.cmio(), "cmio");
    }

    private UserRequestPostProcessor manager() {
        return as(live.trainingManager(), "training-manager");
    }

    private static UserRequestPostProcessor as(String name, String role) {
        return user(name).roles(role);
    }

    private void joined(String training) {
        jdbc.sql("update learner_training set created_at = :at, access = 'BLOCKED', missing = 'CLASS' where id = :id")
                .param("at", SqlTime.of(live.day(5)))
                .param("id", training)
                .update();
    }

    private int seen(String training) {
        return jdbc.sql("select count(*) from newcomer where training_id = ?")
                .param(training)
                .query(Integer.class)
                .single();
    }

    private void coached(String user, BigDecimal many) {
        jdbc.sql("insert into coaching values (:id, :training, :hours, 'x', :user, :at)")
                .param("id", Ids.next("COA"))
                .param("training", live.training(1, 2))
                .param("hours", many)
                .param("user", user)
                .param("at", SqlTime.of(live.day(3)))
                .update();
    }

    private void taught(int specialty, BigDecimal teaching, BigDecimal preparation) {
        String session = Ids.next("SES");
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, link, starts_at, ends_at, zone,
                            capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, taken, waiting,
                            next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, :wave, :specialty, 'CLASS', :site, 'https://x.example', :at, :at, 'America/New_York', 5,
                            :lead, :user, 'co', 'CLOSED', 0, 0, 0, 1, 'x', 'x', :at, 0)
                        """)
                .param("id", session)
                .param("wave", live.wave())
                .param("specialty", live.specialty(specialty))
                .param("site", live.site())
                .param("at", SqlTime.of(live.day(-20)))
                .param("lead", live.physician(specialty, 1))
                .param("user", live.trainer(specialty))
                .update();
        String id = Ids.next("HRS");
        jdbc.sql(
                        "insert into teaching_hours values (:id, :session, 1, :lead, :user, :teaching, :preparation, null, :at)")
                .param("id", id)
                .param("session", session)
                .param("lead", live.physician(specialty, 1))
                .param("user", live.trainer(specialty))
                .param("teaching", teaching)
                .param("preparation", preparation)
                .param("at", SqlTime.of(live.day(-19)))
                .update();
        jdbc.sql("insert into hours_confirmation values (:id, true, null, 'chief', :at)")
                .param("id", id)
                .param("at", SqlTime.of(live.day(-18)))
                .update();
    }

    private List<String> entries(String user) {
        return jdbc.sql("select kind, hours, credits from cme_entry where user_id = ? order by recorded_at, id")
                .param(user)
                .query((row, i) -> "%s %s %s"
                        .formatted(row.getString("kind"), row.getBigDecimal("hours"), row.getBigDecimal("credits")))
                .list();
    }
}
