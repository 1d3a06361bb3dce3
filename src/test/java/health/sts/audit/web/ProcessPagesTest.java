package health.sts.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.recruitment.Ward;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@StsTest
class ProcessPagesTest {

    private static final String RECRUITMENT = "/audit/processes/trainer-recruitment/1";
    private static final int BUDGET = 12;

    @Autowired
    MockMvc pages;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyVersionOfEveryProcessIsListed() throws Exception {
        counted("/audit/processes")
                .andExpect(content()
                        .string(allOf(
                                containsString("Recruit peer trainer, version 1"),
                                containsString("href=\"" + RECRUITMENT))));
    }

    @Test
    void aVersionShowsItsFiguresBesideThePicture() throws Exception {
        ward.seated(ward.open(), 1, 2, 3);
        pages.perform(post(RECRUITMENT + "/count").with(csrf()).with(auditor())).andExpect(redirectedUrl(RECRUITMENT));
        counted(RECRUITMENT)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-diagram=\"/models/trainer-recruitment:1:"),
                                containsString("data-node=\"userTask_releaseTime\""),
                                containsString("Seat free?"),
                                containsString("(n = "),
                                not(containsString("Being counted")))));
        Tally tally = Tally.of(() -> open(RECRUITMENT));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    @Transactional
    void anotherVersionIsSetBesideIt() throws Exception {
        jdbc.sql(
                        """
                        insert into model_kept (id, kind, model_key, version, name, resource, deployment_id, deployed_at,
                            kept_at, sha256, content)
                        select 'trainer-recruitment:77:test', kind, model_key, 77, name, resource, deployment_id,
                            deployed_at, kept_at, sha256, replace(content, 'serviceTask_holdSeat', 'serviceTask_keepSeat')
                          from model_kept where kind = 'PROCESS' and model_key = 'trainer-recruitment' and version = 1
                        """)
                .update();
        counted(RECRUITMENT + "?with=77")
                .andExpect(content()
                        .string(allOf(
                                containsString("Version 1 beside version 77"),
                                containsString("only in version 77"),
                                containsString("data-mark=\"only\""))));
        Tally tally = Tally.of(() -> open(RECRUITMENT + "?with=77"));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void aPeriodWithoutCasesSaysSo() throws Exception {
        counted(RECRUITMENT + "?from=1999-01-01&until=1999-12-31")
                .andExpect(content().string(containsString("No case of this version was begun in this period.")));
    }

    @Test
    void whatCannotBeReadAsADayIsSaid() throws Exception {
        counted(RECRUITMENT + "?from=yesterday&until=")
                .andExpect(content().string(containsString("A day is written like 2027-01-12.")));
        counted(RECRUITMENT + "?from=2027-02-01&until=2027-01-01")
                .andExpect(content().string(containsString("The last day is before the first")));
    }

    @Test
    void theStepsAreAFile() throws Exception {
        counted(RECRUITMENT);
        open(RECRUITMENT + "/steps.csv")
                .andExpect(header().string("Content-Disposition", containsString("trainer-recruitment-1-steps.csv")))
                .andExpect(content()
                        .string(allOf(
                                containsString("process,version,begun_from"),
                                containsString("userTask_releaseTime,Release protected time"))));
    }

    @Test
    void anUnknownVersionIsSaidInPlainWords() throws Exception {
        for (String address : new String[] {"trainer-recruitment/4711", "trainer-recruitment/x", "nothing/1"}) {
            pages.perform(get("/audit/processes/" + address).with(auditor()).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Choose one from the list")));
        }
    }

    /** The page when the count behind it is done. */
    private ResultActions counted(String address) throws Exception {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> open(address)
                .andExpect(content().string(not(containsString("Being counted")))));
        return open(address);
    }

    private ResultActions open(String address) throws Exception {
        return pages.perform(get(address).with(auditor()).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andExpect(status().isOk());
    }

    private static RequestPostProcessor auditor() {
        return user("grace").roles("auditor");
    }
}
