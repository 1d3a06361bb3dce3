package health.sts.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SignedClasses;
import health.sts.shared.SqlTime;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StsTest
class SurveyPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Campus campus;

    @Autowired
    SignedClasses classes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Campus.Term term;
    private String page;

    @BeforeEach
    void hold() {
        term = campus.open();
        page = "/surveys/" + classes.signed(term, SessionKind.CLASS);
    }

    @Test
    void theFormHasFiveStatementsAndStaysWithinTheBudget() throws Exception {
        Tally shown = Tally.of(() -> browser.perform(get(page).with(physician(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"item5\"")))
                .andExpect(content().string(not(containsString("name=\"item6\"")))));
        assertThat(shown.executes()).as(String.join("\n", shown.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
        browser.perform(answer(1, "item1", "5", "item2", "9", "comment", "Good <pace>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#item2\"")))
                .andExpect(content().string(not(containsString("href=\"#item1\""))))
                .andExpect(content().string(containsString("Good &lt;pace&gt;")))
                .andExpect(content().string(containsString("Nothing was saved")));
    }

    @Test
    void anAnswerIsGivenOnce() throws Exception {
        browser.perform(whole(1)).andExpect(redirectedUrl(page));
        browser.perform(get(page).with(physician(1)))
                .andExpect(content().string(containsString("Thank you")))
                .andExpect(content().string(not(containsString("name=\"item1\""))));
        browser.perform(whole(1))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You have answered this survey before")));
    }

    @Test
    void aLateAnswerIsRefusedOnThePage() throws Exception {
        jdbc.sql("update reaction_survey set closes_at = ? where session_id = ?")
                .params(SqlTime.of(clock.instant().minusSeconds(1)), page.substring(9))
                .update();
        browser.perform(whole(1))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your answer was not kept")));
    }

    @Test
    void othersHaveNoSurvey() throws Exception {
        browser.perform(get(page).with(user(term.chief()).roles("dept-chief"))).andExpect(status().isNotFound());
        browser.perform(get("/surveys/SES-NONE").with(physician(1))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder whole(int person) {
        return answer(person, "item1", "5", "item2", "4", "item3", "3", "item4", "2", "item5", "1");
    }

    private MockHttpServletRequestBuilder answer(int person, String... typed) {
        MockHttpServletRequestBuilder request =
                post(page).with(physician(person)).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request;
    }

    private UserRequestPostProcessor physician(int number) {
        return user(term.p(number)).roles("physician");
    }
}
