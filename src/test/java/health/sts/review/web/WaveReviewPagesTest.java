package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.ReviewCase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of reviews: what they show, who may write, what is refused, and their files. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaveReviewPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc pages;

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    @Autowired
    Clock clock;

    Live live;
    String review;

    @BeforeAll
    void aReviewBeforeItsMeeting() {
        live = waves.open(91, 2, 6);
        review = cases.begin(live);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
    }

    @Test
    void theListShowsWhatEachWaveWaitsFor() throws Exception {
        Live young = waves.open(3, 1, 3);
        cases.begin(young);
        assertThat(open("/reviews", live.auditor(), "auditor"))
                .contains(
                        "/reviews/" + live.wave(),
                        "In review",
                        "/reviews/" + young.wave(),
                        "Waits for the next review");
        assertThat(open("/reviews/export.csv", live.auditor(), "auditor"))
                .contains("wave,name,go_live", live.wave() + ",Live wave " + live.n());
    }

    @Test
    void theReviewShowsFiguresTriageResponseAndMinutes() throws Exception {
        assertThat(open("/reviews/" + live.wave(), live.programManager(), "program-manager"))
                .contains(
                        "TR1 ",
                        "/metrics/snapshots/SNP-",
                        "12 of 12 answered",
                        "Figures complete",
                        "Write a finding",
                        "Open an action",
                        "Physicians by triage",
                        "Prepare review",
                        "Metrics read");
        assertThat(open("/reviews/" + live.wave() + "/figures.csv", live.auditor(), "auditor"))
                .contains("metric,version,name", "BASELINE", "DAY_30");
        assertThat(open("/reviews/" + live.wave() + "/minutes.csv", live.auditor(), "auditor"))
                .contains("READINGS_TAKEN", "CLASSIFIED");
    }

    @Test
    void whoMayNotWriteReadsWhy() throws Exception {
        for (String[] one : new String[][] {{live.cmio(), "cmio"}, {live.auditor(), "auditor"}}) {
            assertThat(open("/reviews/" + live.wave(), one[0], one[1]))
                    .contains("written down by the programme manager")
                    .doesNotContain("Write a finding");
        }
        assertThat(send(live.cmio(), "cmio", "findings", "sentence", "Mine").getStatus())
                .isEqualTo(403);
    }

    @Test
    void aFindingAnActionAndALessonAreWrittenDown() throws Exception {
        assertThat(send(live.programManager(), "program-manager", "findings", "metric", "AD1", "sentence", "Slow <b>"))
                .satisfies(answer -> assertThat(answer.getRedirectedUrl())
                        .isEqualTo("/reviews/" + live.wave() + "?written=finding"));
        assertThat(send(
                                live.programManager(),
                                "program-manager",
                                "actions",
                                "title",
                                "Coach the slowest",
                                "description",
                                "Two sessions",
                                "owner",
                                live.chief(1),
                                "dueOn",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusDays(20)
                                        .toString(),
                                "checker",
                                "cmio",
                                "metric",
                                "AD1")
                        .getRedirectedUrl())
                .isEqualTo("/reviews/" + live.wave() + "?written=action");
        assertThat(send(live.programManager(), "program-manager", "lessons", "kind", "worked", "sentence", "Peers")
                        .getStatus())
                .isEqualTo(302);
        assertThat(open("/reviews/" + live.wave() + "?written=finding", live.programManager(), "program-manager"))
                .contains("Slow &lt;b&gt;", "Coach the slowest", "Worked: ", "Written down.");
        assertThat(open("/reviews/" + live.wave() + "/actions.csv", live.auditor(), "auditor"))
                .contains("Coach the slowest,AD1," + live.chief(1));
    }

    @Test
    void wrongInputComesBackAsItWasTyped() throws Exception {
        MockHttpServletResponse action = send(
                live.programManager(),
                "program-manager",
                "actions",
                "title",
                "Keep me",
                "description",
                "",
                "owner",
                "nobody",
                "dueOn",
                "tomorrow",
                "checker",
                "cmio",
                "metric",
                "");
        assertThat(action.getStatus()).isEqualTo(422);
        assertThat(action.getContentAsString()).contains("Nothing was saved", "Keep me", "YYYY-MM-DD");
        assertThat(send(live.programManager(), "program-manager", "lessons", "sentence", "")
                        .getContentAsString())
                .contains("Choose whether it worked");
        assertThat(send(live.programManager(), "program-manager", "findings", "sentence", "x".repeat(1_001))
                        .getContentAsString())
                .contains("1,000 are allowed");
        assertThat(send(live.programManager(), "program-manager", "findings", "sentence", "x", "metric", "XX9")
                        .getContentAsString())
                .contains("There is no metric XX9");
    }

    @Test
    void aWaveAheadAndAWaveThatIsUnknownSaySo() throws Exception {
        Live ahead = waves.open(-20, 1, 3);
        assertThat(open("/reviews/" + ahead.wave(), ahead.programManager(), "program-manager"))
                .contains("begins on its day of go-live");
        assertThat(pages.perform(get("/reviews/nothing")
                                .with(user(live.auditor()).roles("auditor"))
                                .accept(MediaType.TEXT_HTML))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePagesKeepTheBudgetOfStatements() throws Exception {
        for (String page : new String[] {"/reviews", "/reviews/" + live.wave()}) {
            open(page, live.auditor(), "auditor");
            Tally tally = Tally.of(() -> open(page, live.auditor(), "auditor"));
            assertThat(tally.executes())
                    .as("%s%n%s", page, String.join("\n", tally.sql()))
                    .isLessThanOrEqualTo(BUDGET);
        }
    }

    private String open(String page, String who, String role) throws Exception {
        return pages.perform(get(page).with(user(who).roles(role)).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(String who, String role, String what, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/reviews/" + live.wave() + "/" + what)
                .with(user(who).roles(role))
                .with(csrf())
                .accept(MediaType.TEXT_HTML);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
