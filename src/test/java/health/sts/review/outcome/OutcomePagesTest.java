package health.sts.review.outcome;

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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The scorecard and the outcome chain of a wave with two specialties, three classes and a reading at 30 days. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomePagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc pages;

    @Autowired
    LiveWave waves;

    @Autowired
    Taught taught;

    @Autowired
    Readings readings;

    Live live;
    String big;
    String small;

    @BeforeAll
    void aWaveThatWasRead() {
        live = waves.open(31, 2, 12);
        big = taught.held(live, 1, -20, 1, 1, 2, 3, 4, 5, 6);
        small = taught.held(live, 1, -19, 4, 7, 8);
        String other = taught.held(live, 2, -19, 1, IntStream.rangeClosed(1, 12).toArray());
        taught.opinions(live, big, true, 5, 5, 4, 4, 4, 5);
        taught.opinions(live, small, true, 1, 1);
        taught.opinions(live, other, false, 3, 3, 3, 3, 3, 3);
        taught.use(live, 1, IntStream.rangeClosed(1, 12).boxed().toList(), 84);
        taught.use(live, 2, List.of(1, 2, 3), 60);
        waves.as(live.programManager(), () -> readings.take(live.wave(), ReviewPoint.DAY_30, live.day(31)));
    }

    @Test
    void theScorecardSaysWhatWasRead() throws Exception {
        String html = html("/scorecard?wave=" + live.wave(), live.sponsor(), "exec-sponsor");
        assertThat(html).contains("Engagement", "Accountability", "Sustainability");
        assertThat(html).contains("91.7 % (22 of 24)", "Target reached", "at least 85 %");
        assertThat(html).contains("As of", "Not kept yet");
    }

    @Test
    void theScorecardIsAFileToo() throws Exception {
        String csv = html("/scorecard.csv?wave=" + live.wave(), live.auditor(), "auditor");
        assertThat(csv.lines().filter(line -> line.contains(",TR1,")))
                .singleElement()
                .asString()
                .contains("91.7,%,91.7 % (22 of 24)", "REACHED", live.wave() + ",DAY_30");
    }

    @Test
    void bySpecialtyTheChainSaysWhatWasRead() throws Exception {
        String html = html("/outcomes?wave=" + live.wave(), live.auditor(), "auditor");
        assertThat(html).contains("nothing about causes", "91.7 % (11 of 12)", "As of the reading of");
        assertThat(html).contains("79.2 % (1,188 of 1,500)", "hidden, fewer than 5 physicians here or beside");
        assertThat(html)
                .as("only one specialty is small, so the other is hidden too")
                .doesNotContain("84.0 %");
    }

    @Test
    void byClassSmallSurveysAndSmallGroupsAreHidden() throws Exception {
        String html = html("/outcomes?by=session&wave=" + live.wave(), live.auditor(), "auditor");
        assertThat(html).contains("4.50 (n = 6)", "no closed survey with enough answers");
        assertThat(html).contains("83.3 % (5 of 6)", "because answers belong to nobody");
        String csv = html("/outcomes.csv?by=session&wave=" + live.wave(), live.auditor(), "auditor");
        assertThat(csv.lines().filter(line -> line.contains(small) && line.contains(",AD1,")))
                .singleElement()
                .asString()
                .contains(",YES,")
                .doesNotContain("84");
        assertThat(csv.lines().filter(line -> line.contains(small) && line.contains(",TR4,")))
                .singleElement()
                .asString()
                .doesNotContain("1.0");
    }

    @Test
    void trainersSeeThemselvesAndTheWholeChiefsTheirSpecialty() throws Exception {
        String own = html("/outcomes?by=trainer&wave=" + live.wave(), live.trainer(1), "peer-trainer");
        assertThat(own).contains("All classes", name(1, 1)).doesNotContain(name(1, 4), name(2, 1));
        String chief = html("/outcomes?by=trainer&wave=" + live.wave(), live.chief(1), "dept-chief");
        assertThat(chief).contains(name(1, 1), name(1, 4)).doesNotContain(name(2, 1));
        String all = html("/outcomes?by=trainer&sort=n&wave=" + live.wave(), live.cmio(), "cmio");
        assertThat(all.indexOf(name(2, 1))).isBetween(1, all.indexOf(name(1, 1)));
    }

    @Test
    void pagesKeepTheBudget() throws Exception {
        keepsTheBudget("/scorecard");
        keepsTheBudget("/scorecard?wave=" + live.wave());
        for (String by : List.of("specialty", "session", "trainer")) {
            keepsTheBudget("/outcomes?wave=" + live.wave() + "&by=" + by);
        }
    }

    @Test
    void wrongAddressesAreAnsweredInWords() throws Exception {
        for (String wrong :
                List.of("/scorecard?wave=NONE", "/scorecard?point=SOON", "/outcomes?by=mood", "/outcomes?wave=NONE")) {
            pages.perform(get(wrong).with(user(live.cmio()).roles("cmio")).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound());
        }
        html("/outcomes?by=session&after=nonsense&wave=" + live.wave(), live.cmio(), "cmio");
        html("/outcomes?by=session&after=" + "x".repeat(4_000) + "&wave=" + live.wave(), live.cmio(), "cmio");
    }

    private String name(int specialty, int physician) {
        return "Given" + physician + " Live" + live.n() + "s" + specialty;
    }

    private String html(String address, String who, String role) throws Exception {
        return pages.perform(get(address).with(user(who).roles(role)).accept(MediaType.ALL))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void keepsTheBudget(String address) throws Exception {
        Tally tally = Tally.of(() -> html(address, live.chief(1), "dept-chief"));
        System.out.printf("%3d statements: %s%n", tally.executes(), address);
        assertThat(tally.executes())
                .as("%s%n%s", address, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }
}
