package health.sts.audit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.accountability.Cast;
import health.sts.engine.EngineRows;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@StsTest
class SamplesTest {

    /** A day on which no other test has cases. */
    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    @Autowired
    Samples samples;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    String process;
    String auditor;

    @BeforeEach
    void finishedCases() {
        auditor = cast.person(Role.AUDITOR);
        process = "sampled-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 40; i++) {
            finished("case-" + i + "-" + process, Instant.parse("2019-03-04T15:00:00Z"));
        }
        finished("the-day-after-" + process, Instant.parse("2019-03-05T15:00:00Z"));
    }

    @Test
    void theSameSeedDrawsTheSameCasesAgain() {
        String first = draw("42", 10);
        String second = draw("42", 10);
        String other = draw("43", 10);

        assertThat(samples.find(first).population()).isEqualTo(40);
        assertThat(samples.cases(first)).hasSize(10).isEqualTo(samples.cases(second));
        assertThat(samples.cases(other)).isNotEqualTo(samples.cases(first));
    }

    @Test
    void aPeriodThatIsNotOverCannotBeDrawnFrom() {
        assertThatThrownBy(() ->
                        cast.as(auditor, () -> samples.draw(new DrawSample("", DAY, LocalDate.of(2999, 1, 1), 5, "s"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("before today");
    }

    @Test
    void thePagesShowTheSampleAndWhatIsWrong() throws Exception {
        String id = draw("seen", 3);
        pages.perform(get("/audit/samples/" + id).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 of 40 finished cases")));
        pages.perform(get("/audit/samples").with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 of 40")));
        pages.perform(post("/audit/samples")
                        .param("from", "2019-03-04")
                        .param("until", "2019-03-04")
                        .param("wanted", "a lot")
                        .param("seed", "s")
                        .with(csrf())
                        .with(auditor()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a number between 1 and 500.")));
    }

    private String draw(String seed, int wanted) {
        return cast.as(auditor, () -> samples.draw(new DrawSample(process, DAY, DAY, wanted, seed)));
    }

    private RequestPostProcessor auditor() {
        return user(auditor).authorities(AuthorityUtils.createAuthorityList("ROLE_" + Role.AUDITOR.group()));
    }

    private void finished(String id, Instant end) {
        jdbc.sql(
                        """
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, END_TIME_,
                            STATE_) values (?, ?, ?, ?, ?, ?, 'COMPLETED')
                        """)
                .params(id, id, process, process + ":1", EngineRows.at(end.minusSeconds(3600)), EngineRows.at(end))
                .update();
    }
}
