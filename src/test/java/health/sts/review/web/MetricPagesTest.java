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
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of metrics, of one kept figure and of the records behind it. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    LiveWave waves;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    Live live;
    Snapshot whole;

    @BeforeAll
    void aWaveThatWasRead() {
        live = waves.open(31, 2, 40);
        waves.as(live.programManager(), () -> readings.take(live.wave(), ReviewPoint.DAY_30, live.day(31)));
        whole = newest();
    }

    private Snapshot newest() {
        return readings.latest("TR1", live.wave(), ReviewPoint.DAY_30).orElseThrow();
    }

    @Test
    void theListShowsEachMetricWithItsFigureOrWhyThereIsNone() throws Exception {
        pages.perform(get("/metrics").param("wave", live.wave()).with(as(live.auditor(), "auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("TR1 Passed at the first attempt")))
                .andExpect(content().string(containsString("97.5 % (78 of 80)")))
                .andExpect(content().string(containsString("at least 85 %")))
                .andExpect(content().string(containsString("Design requests are not recorded")))
                .andExpect(content().string(not(containsString("Take readings now"))));
    }

    @Test
    void aMetricShowsItsPastItsPartsAndItsStatement() throws Exception {
        pages.perform(get("/metrics/TR1").param("wave", live.wave()).with(as(live.sponsor(), "exec-sponsor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Urology")))
                .andExpect(content().string(containsString("97.5 % (39 of 40)")))
                .andExpect(content().string(containsString("from learner_training t")))
                .andExpect(content().string(containsString("Reasons not to count")));
        pages.perform(get("/metrics/XX9").with(as(live.sponsor(), "exec-sponsor")))
                .andExpect(status().isNotFound());
        pages.perform(get("/metrics/TR1").param("wave", "no-such-wave").with(as(live.sponsor(), "exec-sponsor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No figure was kept")));
    }

    @Test
    void anAuditorGetsTheSameNumberAndSeesWhatDiffersOnceRecordsWereAddedBehindIt() throws Exception {
        Live other = waves.open(31, 2, 6);
        waves.as(other.programManager(), () -> readings.take(other.wave(), ReviewPoint.DAY_30, other.day(31)));
        Snapshot kept = readings.latest("TR1", other.wave(), ReviewPoint.DAY_30).orElseThrow();
        recompute(kept, other);
        page(kept, other).andExpect(content().string(containsString("The same: 83.3 %, n = 12, and the same records")));
        // A correction that claims to have been recorded before the reading.
        jdbc.sql(
                        """
                        insert into test_attempt (id, training_id, attempt_no, score, passed, rule, taken_at, corrects,
                            reason, recorded_by, recorded_at)
                        values (:id, :training, 1, 90, true, 'x', :at, :corrects, 'x', 'x', :at)
                        """)
                .param("id", Ids.next("ATT"))
                .param("training", other.training(1, 2))
                .param("at", SqlTime.of(other.day(-18)))
                .param("corrects", other.training(1, 2) + "-T1")
                .update();
        recompute(kept, other);
        page(kept, other)
                .andExpect(content().string(containsString("Not the same: 91.7 %")))
                .andExpect(content().string(containsString("Value: kept 83.3333, now 91.6667.")))
                .andExpect(content().string(containsString("Numerator: kept 10, now 11.")))
                .andExpect(content().string(containsString("The records behind it are not the same ones")));
        assertThat(jdbc.sql("select outcome from ledger_line where step = 'recomputeMetric' and subject_id = :id"
                                + " and actor = :auditor order by id")
                        .param("id", kept.id())
                        .param("auditor", other.auditor())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("SAME", "DIFFERENT");
    }

    @Test
    void recordsArePagedAndFilteredWithNamesAndLinks() throws Exception {
        String first =
                records("").andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(first).contains("/training/" + live.training(1, 1)).contains("More records");
        String url = first.replaceAll("(?s).*<a rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        pages.perform(get(URI.create(url)).with(as(live.auditor(), "auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("More records"))));
        records("DENOMINATOR")
                .andExpect(content().string(containsString("Given2")))
                .andExpect(content().string(not(containsString("Given3"))));
        records("EXCLUDED").andExpect(content().string(containsString("No record fits")));
        records("nonsense").andExpect(status().isOk());
    }

    @Test
    void theFileHasAllRecords() throws Exception {
        String csv = pages.perform(get("/metrics/snapshots/{id}/records.csv", whole.id())
                        .with(as(live.trainingManager(), "training-manager")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(81);
        assertThat(csv).contains(live.physician(2, 40));
    }

    @Test
    void namesAreForThoseWhoAnswerForThemAndFiguresForMore() throws Exception {
        pages.perform(get("/metrics/snapshots/{id}", whole.id()).with(as(live.chief(1), "dept-chief")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Records behind it</a>"))));
        pages.perform(get("/metrics/snapshots/{id}/records", whole.id()).with(as(live.chief(1), "dept-chief")))
                .andExpect(status().isForbidden());
        pages.perform(get("/metrics").with(as(live.user(1, 2), "physician"))).andExpect(status().isForbidden());
    }

    @Test
    void aManagerTakesReadingsAndIsToldWhatIsWrong() throws Exception {
        pages.perform(post("/metrics/readings")
                        .param("wave", live.wave())
                        .param("point", "DAY_90")
                        .with(csrf())
                        .with(as(live.cmio(), "cmio")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("begin on")));
        pages.perform(post("/metrics/readings").with(csrf()).with(as(live.cmio(), "cmio")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose the wave to read.")));
        pages.perform(post("/metrics/readings")
                        .param("wave", live.wave())
                        .param("point", "BASELINE")
                        .with(csrf())
                        .with(as(live.programManager(), "program-manager")))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/metrics?wave=*&point=BASELINE&taken=*"));
    }

    @Test
    void pagesStayWithinTheBudget() throws Exception {
        for (MockHttpServletRequestBuilder page : List.of(
                get("/metrics").param("wave", live.wave()),
                get("/metrics/TR1").param("wave", live.wave()),
                get("/metrics/snapshots/{id}", whole.id()),
                get("/metrics/snapshots/{id}/records", whole.id()))) {
            page.with(as(live.cmio(), "cmio"));
            pages.perform(page).andExpect(status().isOk());
            Tally tally = Tally.of(() -> pages.perform(page).andExpect(status().isOk()));
            assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(BUDGET);
        }
    }

    private void recompute(Snapshot kept, Live wave) throws Exception {
        pages.perform(post("/metrics/snapshots/{id}/recompute", kept.id())
                        .with(csrf())
                        .with(as(wave.auditor(), "auditor")))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions page(Snapshot kept, Live wave) throws Exception {
        return pages.perform(get("/metrics/snapshots/{id}", kept.id()).with(as(wave.auditor(), "auditor")))
                .andExpect(status().isOk());
    }

    private ResultActions records(String filter) throws Exception {
        return pages.perform(get("/metrics/snapshots/{id}/records", whole.id())
                .param("records", filter)
                .with(as(live.auditor(), "auditor")));
    }

    private static RequestPostProcessor as(String user, String role) {
        return user(user).roles(role);
    }
}
