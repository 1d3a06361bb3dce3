package health.sts.audit.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@StsTest
class AuditPagesTest {

    @Autowired
    MockMvc pages;

    @Test
    void theLandingPageLeadsToEveryPartOfTheAudit() throws Exception {
        var page = pages.perform(
                        get("/audit").with(user("grace").roles("auditor")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk());
        for (String address : new String[] {
            "/audit/cases",
            "/audit/processes",
            "/audit/ledger",
            "/audit/verification",
            "/audit/evidence",
            "/audit/event-logs",
            "/audit/findings",
            "/audit/samples",
            "/audit/reconciliation",
            "/handbook"
        }) {
            page.andExpect(content().string(containsString("href=\"" + address + "\"")));
        }
    }

    @Test
    void nobodyButAnAuditorOpensIt() throws Exception {
        pages.perform(get("/audit").with(user("laura").roles("program-manager", "camunda-admin")))
                .andExpect(status().isForbidden());
    }
}
