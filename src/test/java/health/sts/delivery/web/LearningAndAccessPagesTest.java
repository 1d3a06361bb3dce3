package health.sts.delivery.web;

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
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.access.AccessDecisions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@StsTest
class LearningAndAccessPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc browser;

    @Autowired
    Campus campus;

    @Autowired
    AccessDecisions decisions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    Term term;

    @BeforeEach
    void openTerm() {
        term = campus.open();
        for (int physician = 1; physician <= 6; physician++) {
            decisions.decide(campus.training(term, physician));
        }
    }

    private UserRequestPostProcessor evaluator() {
        return user(term.evaluator()).roles("evaluator");
    }

    private UserRequestPostProcessor cmio() {
        return user(term.cmio()).roles("cmio");
    }

    @Test
    void anEvaluatorRecordsOneCompletionAndSeesItInTheList() throws Exception {
        browser.perform(post("/learning")
                        .with(evaluator())
                        .with(csrf())
                        .param("learner", term.physician(1))
                        .param("kind", "PRIVACY")
                        .param("completedAt", "2026-10-01 10:00")
                        .param("minutes", "30"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/learning").param("person", term.physician(1)).with(evaluator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Privacy module")))
                .andExpect(content().string(containsString("entered by hand")));
        browser.perform(post("/learning")
                        .with(evaluator())
                        .with(csrf())
                        .param("learner", "nobody")
                        .param("kind", "PRIVACY")
                        .param("completedAt", "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody in the roster has this")));
    }

    @Test
    void aFileIsShownLineByLineBeforeAnythingIsRecorded() throws Exception {
        browser.perform(get("/learning/import").with(evaluator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("completed_at")));
        browser.perform(multipart("/learning/import")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", "a;b\n1;2\n".getBytes()))
                        .with(evaluator())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The first line names &quot;a&quot;")));
        String file = "external_id,learner,item,completed_at\nZ-%s,%s,ELEARNING,2026-10-01T10:00Z\n"
                .formatted(term.staff().n(), term.p(2));
        String page = browser.perform(multipart("/learning/import")
                        .file(new MockMultipartFile(
                                "file", "lms.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(evaluator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(page).with(evaluator()))
                .andExpect(content().string(containsString("nothing is recorded yet")))
                .andExpect(content().string(containsString("Record 1 record")));
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(post(page + "/apply").with(evaluator()).with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        browser.perform(get(page).with(evaluator()))
                .andExpect(content().string(containsString("Step 3 of 3: done.")))
                .andExpect(content().string(containsString("E-learning recorded.")));
    }

    @Test
    void decisionsAreListedAndOnePersonsFactsShown() throws Exception {
        browser.perform(get("/access").param("wave", term.wave()).with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Complete the privacy module")))
                .andExpect(content().string(containsString("Given1")));
        browser.perform(get("/access/people/" + campus.training(term, 1)).with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("rule_privacyMissing")));
        browser.perform(get("/access/messages").with(cmio())).andExpect(status().isOk());
        browser.perform(get("/access")
                        .param("wave", "x".repeat(500))
                        .param("missing", "nothing")
                        .param("since", "never")
                        .param("after", "nowhere_")
                        .with(cmio()))
                .andExpect(status().isOk());
        browser.perform(get("/access/changes.csv").param("wave", term.wave()).with(cmio()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("decision,training,physician_id")))
                .andExpect(content().string(containsString("BLOCKED,PRIVACY")));
    }

    @Test
    void aChiefReadsTheirOwnDepartmentOnly() throws Exception {
        Term other = campus.open();
        UserRequestPostProcessor chief = user(term.chief()).roles("dept-chief");
        decisions.decide(campus.training(other, 1));
        browser.perform(get("/access/people/" + campus.training(term, 1)).with(chief))
                .andExpect(status().isOk());
        browser.perform(get("/access/people/" + campus.training(other, 1)).with(chief))
                .andExpect(status().isForbidden());
        browser.perform(get("/access").param("wave", other.wave()).with(chief))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(campus.training(other, 1)))));
    }

    @Test
    void noRouteChangesADecision() {
        assertThat(routes.getHandlerMethods().keySet().stream()
                        .filter(route -> route.getPatternValues().stream().anyMatch(path -> path.startsWith("/access")))
                        .filter(route ->
                                route.getPatternValues().stream().noneMatch(path -> path.startsWith("/access/waivers")))
                        .filter(route -> route.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> !method.name().equals("GET")))
                        .flatMap(route -> route.getPatternValues().stream()))
                .containsExactly("/access/messages/{messageId}/again");
    }

    @Test
    void everyPageKeepsTheBudget() throws Exception {
        budget("/learning", evaluator());
        budget("/learning?person=family" + term.staff().n() + "&item=TEST", evaluator());
        budget("/learning/import", evaluator());
        budget("/access", cmio());
        budget("/access?wave=" + term.wave() + "&person=given", cmio());
        budget("/access", user(term.chief()).roles("dept-chief"));
        budget("/access", user(term.auditor()).roles("auditor"));
        budget("/access/people/" + campus.training(term, 1), cmio());
        budget("/access/messages", cmio());
    }

    private void budget(String page, UserRequestPostProcessor who) throws Exception {
        Tally tally = Tally.of(() -> browser.perform(get(page).with(who)).andExpect(status().isOk()));
        assertThat(tally.executes()).as(page).isLessThanOrEqualTo(BUDGET);
    }
}
