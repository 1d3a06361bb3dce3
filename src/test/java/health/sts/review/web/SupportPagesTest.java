package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.support.Shift;
import health.sts.review.support.SupportBoard;
import health.sts.review.support.SupportSteps;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages of tickets and of support at the elbow: who sees what, what they say to nonsense, what they cost with many rows. */
@StsTest
class SupportPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc browser;

    @Autowired
    LiveWave waves;

    @Autowired
    SupportSteps steps;

    @Autowired
    SupportBoard board;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;

    @BeforeEach
    void aWaveThatGoesLive() {
        live = waves.open(-1, 2, 6);
    }

    @Test
    void theListOfTicketsKeepsItsBudgetTurnsPagesAndGivesAFile() throws Exception {
        many(130);
        String page = budget("/support/tickets?wave=" + live.wave(), live.auditor(), Role.AUDITOR);
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(budget(next.group(1).replace("&amp;", "&"), live.auditor(), Role.AUDITOR))
                .isNotEqualTo(page);
        assertThat(budget(
                        "/support/tickets?wave=" + live.wave() + "&severity=1&state=OPEN&category=ACCESS",
                        live.cmio(),
                        Role.CMIO))
                .contains("No ticket fits");
        budget(
                "/support/tickets?severity=x&state=y&category=z&after=no&specialty=&wave=" + "w".repeat(3_000),
                live.cmio(),
                Role.CMIO);
        perform(get("/support/tickets/export.csv?wave=" + live.wave()), live.auditor(), Role.AUDITOR)
                .andExpect(content().string(containsString("Many of them")))
                .andExpect(content().string(containsString("'=1+1")));
    }

    @Test
    void aTicketIsEnteredReadAndResolvedOnItsPage() throws Exception {
        budget("/support/tickets/new", live.user(1, 2), Role.PHYSICIAN);
        perform(enter("", "3", "Order set"), live.user(1, 2), Role.PHYSICIAN)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose what it is about")))
                .andExpect(content().string(containsString("Order set")));
        String page = perform(enter("TRAINING_GAP", "1", "Order set"), live.user(1, 2), Role.PHYSICIAN)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(budget(page, live.user(1, 2), Role.PHYSICIAN)).doesNotContain("Resolve ticket");
        assertThat(budget(page, live.trainer(1), Role.PEER_TRAINER))
                .contains("Resolve ticket", "nobody has claimed it yet");
        perform(get(page), live.user(1, 3), Role.PHYSICIAN).andExpect(status().isForbidden());
        perform(get("/support/tickets/TKT-NONE"), live.cmio(), Role.CMIO).andExpect(status().isNotFound());
        perform(
                        post(page + "/category")
                                .with(csrf())
                                .param("category", "DEFECT")
                                .param("reason", "x"),
                        live.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why it is corrected")));
        perform(
                        post(page + "/category")
                                .with(csrf())
                                .param("category", "DEFECT")
                                .param("reason", "The build was at fault"),
                        live.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().is3xxRedirection());
        assertThat(budget(page, live.auditor(), Role.AUDITOR)).contains("from Training gap to Defect");
        perform(post(page + "/nonsense").with(csrf()), live.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(status().isNotFound());
    }

    @Test
    void aFileIsShownBeforeItsTicketsAreTaken() throws Exception {
        String file =
                "external_id,opened_at,category,severity,title,physician\nX-%s,%s,DEFECT,4,Slow,%s\nY-%s,never,DEFECT,4,Slow,%s\n"
                        .formatted(
                                live.n(), clock.instant().minusSeconds(60), live.user(1, 2), live.n(), live.user(1, 2));
        budget("/support/tickets/import", live.trainingManager(), Role.TRAINING_MANAGER);
        String page = perform(
                        multipart("/support/tickets/import").file(csv(file)).with(csrf()),
                        live.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(budget(page, live.trainingManager(), Role.TRAINING_MANAGER))
                .contains("Take 1 ticket", "Column opened_at");
        perform(post(page + "/apply").with(csrf()), live.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(status().is3xxRedirection());
        assertThat(budget(page, live.trainingManager(), Role.TRAINING_MANAGER)).contains("Step 3 of 3");
        perform(
                        multipart("/support/tickets/import").file(csv("")).with(csrf()),
                        live.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a CSV file")));
        perform(multipart("/support/tickets/import").file(csv(file)).with(csrf()), live.trainer(1), Role.PEER_TRAINER)
                .andExpect(status().isForbidden());
    }

    @Test
    void theBoardShowsWeeksAndSitesAndGivesAFile() throws Exception {
        assertThat(budget("/support?wave=" + live.wave(), live.cmio(), Role.CMIO))
                .contains("No week is planned");
        steps.planWeeks();
        assertThat(budget("/support?wave=" + live.wave(), live.cmio(), Role.CMIO))
                .contains("Week 1", "100 %", "0 of 28 shift posts filled", "(A)");
        perform(get("/support/export.csv?wave=" + live.wave()), live.auditor(), Role.AUDITOR)
                .andExpect(content().string(containsString("rule_first")));
        budget("/support?wave=" + "w".repeat(3_000), live.cmio(), Role.CMIO);
        budget("/support/shifts?week=no&after=x&wave=" + live.wave(), live.cmio(), Role.CMIO);
        perform(get("/support"), live.user(1, 2), Role.PHYSICIAN).andExpect(status().isForbidden());
    }

    @Test
    void aTrainerTakesAndGivesBackOnTheirPageAndTheManagerFillsTheRest() throws Exception {
        steps.planWeeks();
        List<Shift> shifts = board.shifts(live.wave(), null, null, null);
        String shift = shifts.get(0).id();
        String mine = "/support/shifts/mine?wave=" + live.wave();
        assertThat(budget(mine, live.trainer(1), Role.PEER_TRAINER)).contains("no shift ahead", shift);
        perform(act(shift, "take").param("wave", live.wave()), live.trainer(1), Role.PEER_TRAINER)
                .andExpect(status().is3xxRedirection());
        assertThat(budget(mine, live.trainer(1), Role.PEER_TRAINER)).contains("6 of at most 40 hours", "Give back");
        perform(act(shift, "take"), live.trainer(1), Role.PEER_TRAINER)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("on this shift already")));

        String page = "/support/shifts/" + shift;
        assertThat(budget(page, live.trainingManager(), Role.TRAINING_MANAGER))
                .contains("Put on the shift", "Take off");
        assertThat(budget(page, live.auditor(), Role.AUDITOR)).doesNotContain("Put on the shift");
        perform(act(shift, "put-on").param("trainer", ""), live.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose the trainer")));
        perform(act(shift, "put-on").param("trainer", live.trainer(2)), live.trainingManager(), Role.TRAINING_MANAGER)
                .andExpect(status().is3xxRedirection());
        perform(
                        act(shift, "take-off").param("who", live.trainer(2)).param("reason", "Needed elsewhere"),
                        live.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().is3xxRedirection());
        perform(
                        act(shift, "attendance").param("who", live.trainer(1)).param("attended", "yes"),
                        live.trainingManager(),
                        Role.TRAINING_MANAGER)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("not over yet")));
        perform(act(shift, "give-back"), live.trainer(1), Role.PEER_TRAINER).andExpect(status().is3xxRedirection());
        perform(get(page), live.auditor(), Role.AUDITOR)
                .andExpect(content().string(containsString("Nobody yet")))
                .andExpect(content().string(containsString("Needed elsewhere")));
        perform(get("/support/shifts/SHF-NONE"), live.auditor(), Role.AUDITOR).andExpect(status().isNotFound());
        perform(get(mine), live.trainer(1), Role.PEER_TRAINER)
                .andExpect(content().string(not(containsString("Error:"))));
    }

    private void many(int count) {
        for (int i = 1; i <= count; i++) {
            jdbc.sql(
                            """
                            insert into support_ticket (id, wave_id, specialty_code, site_id, physician_id, category,
                                severity, title, description, state, opened_by, opened_at, recorded_at, state_since,
                                version)
                            values (:id, :wave, :specialty, :site, :physician, 'DEFECT', 4, 'Many of them', '=1+1', 'OPEN',
                                'fixture', :at, :at, :at, 0)
                            """)
                    .param("id", "TKT-" + live.n() + "-" + i)
                    .param("wave", live.wave())
                    .param("specialty", live.specialty(1))
                    .param("site", live.site())
                    .param("physician", live.physician(1, 2))
                    .param("at", SqlTime.of(clock.instant()))
                    .update();
        }
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "desk.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder enter(String category, String severity, String title) {
        return post("/support/tickets/new")
                .with(csrf())
                .param("category", category)
                .param("severity", severity)
                .param("title", title);
    }

    private static MockHttpServletRequestBuilder act(String shift, String act) {
        return post("/support/shifts/" + shift + "/" + act).with(csrf());
    }

    private String budget(String page, String who, Role role) throws Exception {
        ResultActions[] shown = new ResultActions[1];
        Tally tally = Tally.of(() -> shown[0] = perform(get(page), who, role).andExpect(status().isOk()));
        assertThat(tally.executes())
                .as(page + "\n" + String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
        return shown[0].andReturn().getResponse().getContentAsString();
    }

    private ResultActions perform(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request,
            String who,
            Role role)
            throws Exception {
        return browser.perform(request.with(user(who).roles(role.group())));
    }
}
