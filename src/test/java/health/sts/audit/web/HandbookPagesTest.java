package health.sts.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StsTest
class HandbookPagesTest {

    @Autowired
    MockMvc browser;

    @Test
    void theListHasEveryProcessAndCanBeSearched() throws Exception {
        open("/handbook")
                .andExpect(content()
                        .string(allOf(
                                containsString("Recruit peer trainer"),
                                containsString("Trainer eligibility"),
                                containsString("Takes one physician from nomination to appointed peer trainer"))));
        open("/handbook?q=protected%20time%20clinic")
                .andExpect(content().string(containsString("/handbook/trainer-recruitment#userTask_releaseTime")));
        open("/handbook?q=%3Cscript%3E")
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing in the handbook holds all these words"),
                                not(containsString("<script>\"")))));
    }

    @Test
    void aProcessIsToldWithStepsFormsRulesEndsAndVersions() throws Exception {
        open("/handbook/candidate-assessment")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"userTask_rateCandidate\""),
                                containsString(
                                        "The chief (as Department chief), else Chief medical information officer"),
                                containsString("7 working days"),
                                containsString("id=\"form-rate-candidate\""),
                                containsString("id=\"table-trainer-eligibility\""),
                                containsString("at least 3.5"),
                                containsString("id=\"endEvent_candidateAssessed\""),
                                containsString("Half of the time is used"),
                                containsString("data-diagram=\"/models/"),
                                not(containsString("Compare version")))));
        open("/handbook/candidate-assessment/1").andExpect(content().string(containsString("Version 1")));
    }

    @Test
    void aTableIsToldWithItsRulesAndWhoAsksIt() throws Exception {
        open("/handbook/trainer-eligibility")
                .andExpect(content()
                        .string(allOf(
                                containsString("The first rule that fits decides."),
                                containsString("VOLUNTEER"),
                                containsString("#businessRuleTask_decideEligibility"),
                                not(containsString("tag-done\">Fired")))));
    }

    @Test
    void everyLinkOnAPageLeadsToAPlaceOnIt() throws Exception {
        for (String key : List.of("trainer-recruitment", "candidate-assessment", "accountability-action")) {
            String page = open("/handbook/" + key).andReturn().getResponse().getContentAsString();
            List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(hit -> hit.group(1))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(Pattern.compile("href=\"#([^\"]+)\"")
                            .matcher(page)
                            .results()
                            .map(hit -> hit.group(1)))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void whatIsNotInTheHandbookIsSaidInPlainWords() throws Exception {
        for (String address : List.of(
                "/handbook/unknown",
                "/handbook/release-time",
                "/handbook/" + "x".repeat(3000),
                "/handbook/trainer-recruitment/0",
                "/handbook/trainer-recruitment/999999999999999999999",
                "/handbook/trainer-recruitment/1?from=many")) {
            browser.perform(get(URI.create(address))
                            .with(user("hb").roles("physician"))
                            .accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("<h1")));
        }
    }

    @Test
    void aPageKeepsTheBudgetOfStatements() throws Exception {
        for (String page : List.of("/handbook", "/handbook/trainer-recruitment", "/handbook/escalation-ladder/1")) {
            Tally tally = Tally.of(() -> open(page));
            assertThat(tally.executes())
                    .as("%s%n%s", page, String.join("\n", tally.sql()))
                    .isLessThanOrEqualTo(12);
        }
    }

    private ResultActions open(String address) throws Exception {
        return browser.perform(get(URI.create(address))
                        .with(user("hb").roles("physician"))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk());
    }
}
