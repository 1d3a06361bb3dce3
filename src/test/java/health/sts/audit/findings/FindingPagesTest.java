package health.sts.audit.findings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.accountability.Cast;
import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@StsTest
class FindingPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Findings findings;

    @Autowired
    TaskDesk desk;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    String auditor;
    String owner;

    @BeforeEach
    void people() {
        auditor = cast.person(Role.AUDITOR);
        owner = cast.person(Role.DEPT_CHIEF);
    }

    @Test
    void anAuditorOpensJudgesAndFindsIt() throws Exception {
        MvcResult opened = pages.perform(post("/audit/findings")
                        .param("title", "Consent <came> late")
                        .param("description", "After the endorsement.")
                        .param("severity", "MAJOR")
                        .param("aboutType", "GENERAL")
                        .param("owner", owner)
                        .param("dueOn", LocalDate.now(clock).plusDays(9).toString())
                        .with(csrf())
                        .with(as(auditor, Role.AUDITOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String address = opened.getResponse().getRedirectedUrl();
        String id = address.substring(address.lastIndexOf('/') + 1);
        cast.as(owner, () -> desk.complete(desk.ofCase(id).get(0).id(), Map.of("answer", "A deputy is named.")));
        pages.perform(get(address).with(as(auditor, Role.AUDITOR)))
                .andExpect(content().string(containsString("Consent &lt;came&gt; late")))
                .andExpect(content().string(containsString("A deputy is named.")))
                .andExpect(content().string(containsString("Record the judgement")));
        pages.perform(post(address + "/judge").with(csrf()).with(as(auditor, Role.AUDITOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose whether the answer is sufficient.")));
        pages.perform(post(address + "/judge")
                        .param("judgeDecision", "CLOSE")
                        .with(csrf())
                        .with(as(auditor, Role.AUDITOR)))
                .andExpect(status().is3xxRedirection());
        pages.perform(get("/audit/findings?state=CLOSED").with(as(auditor, Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Consent &lt;came&gt; late")));
    }

    @Test
    void theOwnerReadsButSeesNothingToJudge() throws Exception {
        String id = cast.as(
                auditor,
                () -> findings.open(new OpenFinding(
                        "Late",
                        "Why?",
                        Severity.MINOR,
                        owner,
                        LocalDate.now(clock).plusDays(9),
                        About.GENERAL,
                        null)));
        pages.perform(get("/audit/findings/" + id).with(as(owner, Role.DEPT_CHIEF)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Withdraw this finding"))));
        pages.perform(get("/audit/findings/" + id).with(as(cast.person(Role.CMIO), Role.CMIO)))
                .andExpect(status().isForbidden());
        pages.perform(get("/audit/findings/FND-NOTHING").with(as(auditor, Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        pages.perform(post("/audit/findings")
                        .param("title", "x".repeat(10_000))
                        .param("severity", "MAJOR")
                        .param("owner", "nobody-here")
                        .param("dueOn", "soon")
                        .with(csrf())
                        .with(as(auditor, Role.AUDITOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Write the day as YYYY-MM-DD")))
                .andExpect(content().string(containsString("nobody-here")));
    }

    private static RequestPostProcessor as(String userId, Role role) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList("ROLE_" + role.group()));
    }
}
