package health.sts.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.audit.cases.AuditedCases;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Ward ward;

    @Autowired
    AuditedCases cases;

    @Autowired
    JdbcClient jdbc;

    Staff staff;
    String refused;
    String returned;

    @BeforeAll
    void twoCases() {
        staff = ward.open();
        refused = cases.refused(staff);
        returned = cases.returned(staff);
    }

    @Test
    void aCaseNumberLeadsToTheCase() throws Exception {
        for (String address :
                new String[] {"/audit/cases?key=" + refused, "/audit/cases?key=" + refused.toLowerCase()}) {
            page(address)
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrl("/audit/cases/" + cases.instanceOf(refused)));
        }
        page("/audit/cases?q=" + refused).andExpect(redirectedUrl("/audit/cases?key=" + refused));
        page("/audit/cases?q=Tanaka M").andExpect(redirectedUrl("/audit/cases?person=Tanaka%20M"));
        page("/audit/cases?q=carry out action").andExpect(redirectedUrl("/audit/cases?process=accountability-action"));
    }

    @Test
    void aRefusedCaseTellsWhoDecidedWhatUnderWhichRule() throws Exception {
        String html = text("/audit/cases/" + cases.instanceOf(refused));
        assertThat(html)
                .contains("Dr. Given1 Family" + staff.n() + ", Urology")
                .contains("Time not released")
                .contains("/handbook/trainer-recruitment/")
                .contains("SHA-256 of the model")
                .contains("by Chief Family")
                .contains("as Department chief")
                .contains("No locum before &lt;b&gt;June&lt;/b&gt;")
                .contains("Rule table")
                .contains("Marked: the rules that fired.")
                .contains("Assess candidate")
                .contains("The way this case took, in order")
                .contains("data-flows=")
                .contains("Rating stored")
                .contains("/audit/ledger/")
                .doesNotContain("history of this case has been removed");
    }

    @Test
    void theTimelineShowsOneSortAndBothOrders() throws Exception {
        String address = "/audit/cases/" + cases.instanceOf(refused);
        String decisions = text(address + "?kind=DECISION");
        assertThat(decisions).contains("Release").doesNotContain("Marked: the rules that fired.");
        String oldest = text(address + "?kind=DECISION&order=oldest");
        assertThat(oldest.indexOf("Endorse candidate")).isLessThan(oldest.indexOf("No locum before"));
        assertThat(decisions.indexOf("No locum before")).isLessThan(decisions.lastIndexOf("Endorse candidate"));
        assertThat(text(address + "?kind=COMMENT")).contains("Nothing of this sort is recorded for this case.");
        assertThat(text(address + "?kind=nonsense&order=sideways&from=yesterday"))
                .contains("No locum before");
    }

    @Test
    void aCaseThatWentInACircleShowsOldValuesBesideNewOnes() throws Exception {
        String html = text("/audit/cases/" + cases.instanceOf(returned) + "?kind=DECISION");
        assertThat(html)
                .contains("Book a room " + staff.n())
                .contains("Room 12")
                .contains("(before: Asked for it)")
                .contains("(before: RETURN)")
                .contains("(2 of 2)");
    }

    @Test
    void aPersonIsAskedForAndThenTheirCasesAreShown() throws Exception {
        String who = text("/audit/cases?person=Given1 Family" + staff.n());
        assertThat(who)
                .contains("Who is meant?")
                .contains("physician:PHY-" + staff.n() + "-1")
                .doesNotContain("newest first");
        assertThat(text("/audit/cases?who=physician:" + staff.physician(1)))
                .contains(refused)
                .doesNotContain(returned);
        assertThat(text("/audit/cases?who=user:" + staff.user("chief"))).contains(refused, returned);
        assertThat(text("/audit/cases?person=nobody-of-this-name")).contains("Nobody found");
    }

    @Test
    void eachFilterFindsItsCases() throws Exception {
        assertThat(text("/audit/cases?process=accountability-action&actor=" + staff.user("chief")))
                .contains(returned)
                .doesNotContain(refused);
        assertThat(text("/audit/cases?outcome=endEvent_timeNotReleased&actor=" + staff.user("chief")))
                .contains(refused)
                .doesNotContain(returned);
        assertThat(text("/audit/cases?step=check evidence&result=return&actor=" + staff.user("cmio")))
                .contains(returned)
                .doesNotContain(refused);
        assertThat(text("/audit/cases?state=COMPLETED&key=" + refused.substring(0, 9)))
                .contains(refused);
        assertThat(text("/audit/cases?state=RUNNING&key=" + refused)).contains("No case fits.");
        assertThat(text("/audit/cases?state=INCIDENT&key=" + refused)).contains("No case fits.");
        assertThat(text("/audit/cases?called=true&key=" + refused)).contains("called process");
        assertThat(text("/audit/cases?startedFrom=2001-01-01&startedUntil=2001-12-31"))
                .contains("No case fits.");
        assertThat(text("/audit/cases?startedFrom=2001-01-01&endedFrom=2001-01-01&actor=" + staff.user("chief")))
                .contains(refused, returned);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheRestIsKept() throws Exception {
        page("/audit/cases?startedFrom=yesterday&process=no-such-process&key=CND-1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("Write the day as YYYY-MM-DD"), containsString("CND-1"))));
        wrong("/audit/cases?startedFrom=2027-02-02&startedUntil=2027-01-01", "The last day is before the first.");
        wrong("/audit/cases?endedFrom=0001-01-01", "No case is of that year.");
        wrong("/audit/cases?process=no-such-process", "There is no process");
        wrong("/audit/cases?state=ASLEEP", "Choose a state of the list.");
        wrong("/audit/cases?actor=nobody-of-this-name", "Nobody who signs in has this name");
        wrong("/audit/cases?actor=family", "Several people fit.");
        wrong("/audit/cases?older=yesterday", "This link to a further page is damaged.");
        wrong("/audit/cases?older=%2B1000000000-12-31T23:59:59Z~x", "This link to a further page is damaged.");
        wrong("/audit/cases?who=broken", "This link to a person is damaged.");
        wrong("/audit/cases?person=a%00b", "Leave out line breaks");
        for (String field :
                new String[] {"person", "key", "step", "result", "actor", "process", "outcome", "who", "older"}) {
            wrong("/audit/cases?" + field + "=" + "x".repeat(10_000), "This is too long to be found");
        }
    }

    @Test
    void textsThatLookLikePatternsAreTakenAsTheyAre() throws Exception {
        assertThat(text("/audit/cases?person=%25%25")).contains("Nobody found");
        assertThat(text("/audit/cases?key=%25_")).contains("No case fits.");
        assertThat(text("/audit/cases?step=' or 1=1 --")).contains("No case fits.");
        assertThat(text("/audit/cases?result=<script>alert(1)</script>"))
                .contains("No case fits.")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatIsReadIsRecorded() throws Exception {
        long before = reads();
        text("/audit/cases/" + cases.instanceOf(refused));
        text("/audit/cases?person=Given1");
        text("/audit/cases?who=user:" + staff.user("chief"));
        page("/audit/cases.csv?actor=" + staff.user("chief")).andExpect(status().isOk());
        assertThat(reads() - before).isEqualTo(4);
    }

    @Test
    void theListLeavesAsCsvWithTheSameFilter() throws Exception {
        String csv = page("/audit/cases.csv?actor=" + staff.user("chief"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).startsWith("case,name,process,").contains(refused, returned, "completed");
        page("/audit/cases.csv?state=ASLEEP").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aCaseThatDoesNotExistIsNotFound() throws Exception {
        page("/audit/cases/no-such-case").andExpect(status().isNotFound());
        page("/audit/cases/" + "x".repeat(5_000)).andExpect(status().isNotFound());
    }

    @Test
    void nobodyButAnAuditorReadsCases() throws Exception {
        for (String address : new String[] {"/audit/cases", "/audit/cases.csv", "/audit/cases/any"}) {
            pages.perform(get(address).with(user("laura").roles("program-manager", "cmio", "camunda-admin")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void pagesOfCasesFollowEachOtherBothWays() throws Exception {
        String first = text("/audit/cases?called=true");
        assertThat(first).contains("cases, newest first");
        Matcher older =
                Pattern.compile("href=\"(/audit/cases\\?[^\"]*older=[^\"]*)\"").matcher(first);
        if (older.find()) {
            String second = text(HtmlUtils.htmlUnescape(older.group(1)));
            assertThat(second).contains("newer=");
        }
    }

    @Test
    void aCaseWhoseHistoryIsRemovedIsToldFromLedgerAndPath() throws Exception {
        Staff others = ward.open();
        String gone = cases.refused(others);
        String instance = cases.instanceOf(gone);
        for (String table : new String[] {"PROCINST", "ACTINST", "TASKINST", "DETAIL", "VARINST"}) {
            jdbc.sql("delete from ACT_HI_" + table + " where ROOT_PROC_INST_ID_ = :root")
                    .param("root", instance)
                    .update();
        }
        for (String address : new String[] {"/audit/cases/" + instance, "/audit/cases/" + gone}) {
            page(address)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("history of this case has been removed"),
                                    containsString("No locum before"),
                                    containsString("/handbook/trainer-recruitment/"),
                                    containsString("Time not released"))));
        }
        page("/audit/cases?key=" + gone).andExpect(redirectedUrl("/audit/cases/" + instance));
        page("/audit/cases").andExpect(content().string(not(containsString(gone))));
    }

    private void wrong(String address, String sentence) throws Exception {
        page(address)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(sentence)));
    }

    private String text(String address) throws Exception {
        return page(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions page(String address) throws Exception {
        return pages.perform(get(java.net.URI.create(
                        address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")))
                .with(user("grace").roles("auditor"))
                .accept(MediaType.TEXT_HTML, MediaType.ALL));
    }

    private long reads() {
        return jdbc.sql("select count(*) from ledger_line where kind = 'READ' and actor = 'grace'")
                .query(Long.class)
                .single();
    }
}
