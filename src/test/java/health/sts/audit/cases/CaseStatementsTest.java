package health.sts.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.audit.HistoryClones;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Lists of cases and a case of any length ask the database at most twelve times. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseStatementsTest {

    private static final int BUDGET = 12;
    private static final int COPIES = 300;
    private static final int LONG = 1_500;

    @Autowired
    MockMvc pages;

    @Autowired
    Ward ward;

    @Autowired
    AuditedCases cases;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private final MockHttpSession session = new MockHttpSession();
    Staff staff;
    String refused;
    String returned;

    @BeforeAll
    void manyCases() throws Exception {
        staff = ward.open();
        refused = cases.refused(staff);
        returned = cases.returned(staff);
        new HistoryClones(database)
                .copy(
                        List.of(cases.instanceOf(refused), cases.instanceOf(returned)),
                        COPIES,
                        Duration.ofMinutes(7),
                        HistoryClones.WHOLE);
        jdbc.sql(
                        """
                        insert into ledger_line (acted_at, kind, step, outcome, actor, business_key, content, content_hash)
                        select current_timestamp, 'CHANGE', 'step' || x, 'DONE', 'system', :key, '{}', 'x'
                          from system_range(1, :many)
                        """)
                .param("key", refused)
                .param("many", LONG)
                .update();
        // Names of models and of who is signed in are read once.
        pages.perform(get("/audit/cases").session(session).with(user("grace").roles("auditor")));
    }

    @AfterAll
    void noCopies() {
        for (String table : List.of("PROCINST", "ACTINST", "TASKINST", "DETAIL", "VARINST")) {
            jdbc.sql("delete from ACT_HI_" + table + " where ROOT_PROC_INST_ID_ like '%.%'")
                    .update();
        }
    }

    @Test
    void copiesAreCasesOfTheirOwn() throws Exception {
        String copy = cases.instanceOf(refused + "-7");
        assertThat(copy).isEqualTo(cases.instanceOf(refused) + ".7");
        assertThat(html("/audit/cases/" + copy)).contains("Time not released", "No locum before", "Assess candidate");
        assertThat(jdbc.sql("select count(*) from flow_taken where business_key = :key")
                        .param("key", refused + "-7")
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from flow_taken where business_key = :key")
                        .param("key", refused)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aListOfCases() throws Exception {
        for (String filter : List.of(
                "",
                "?process=accountability-action&state=COMPLETED&called=true",
                "?person=given1",
                "?who=user:" + staff.user("chief"),
                "?who=physician:" + staff.physician(1),
                "?step=release protected time&result=REFUSE&actor=" + staff.user("chief"),
                "?startedFrom=2020-01-01&endedFrom=2020-01-01&outcome=endEvent_timeNotReleased",
                "?key=" + refused.substring(0, 8))) {
            keepsTheBudget("/audit/cases" + filter);
        }
    }

    @Test
    void aCase() throws Exception {
        String address = "/audit/cases/" + cases.instanceOf(refused);
        keepsTheBudget(address);
        keepsTheBudget(address + "?order=oldest");
        keepsTheBudget(address + "?kind=VALUE");
        keepsTheBudget("/audit/cases/" + cases.instanceOf(returned));
    }

    @Test
    void everyEntryOfALongCaseIsShownOnceInBothOrders() throws Exception {
        for (String order : List.of("", "oldest")) {
            List<String> seen = new ArrayList<>();
            String next = "/audit/cases/" + cases.instanceOf(refused) + "?kind=RECORD&order=" + order;
            while (next != null) {
                String html = html(next);
                Matcher step = Pattern.compile("<strong>(Step\\d+)</strong>").matcher(html);
                while (step.find()) {
                    seen.add(step.group(1));
                }
                Matcher link = Pattern.compile("href=\"(/audit/cases/[^\"]*from=[^\"]*)\">(Earlier|Later)")
                        .matcher(html);
                next = link.find()
                        ? link.group(1)
                                .replace("&amp;", "&")
                                .replace("%7E", "~")
                                .replace("%3A", ":")
                        : null;
            }
            assertThat(seen).hasSize(LONG).doesNotHaveDuplicates();
        }
    }

    @Test
    void pagesOfTheListFollowEachOtherWithoutGap() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "/audit/cases?actor=" + staff.user("chief");
        String last = null;
        while (next != null) {
            String html = html(next);
            Matcher row = Pattern.compile("<th scope=\"row\"><a href=\"/audit/cases/([^\"]+)\"")
                    .matcher(html);
            while (row.find()) {
                seen.add(row.group(1));
            }
            last = html;
            next = link(html, "older");
        }
        assertThat(seen).hasSize(2 * (COPIES + 1)).doesNotHaveDuplicates();
        String back = html(link(last, "newer"));
        assertThat(back).contains("older=");
    }

    private static String link(String html, String which) {
        Matcher link = Pattern.compile("href=\"(/audit/cases\\?[^\"]*" + which + "=[^\"]*)\"")
                .matcher(html);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    private String html(String address) throws Exception {
        return pages.perform(get(java.net.URI.create(address.replace(" ", "%20")))
                        .session(session)
                        .with(user("grace").roles("auditor"))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Models are read once in the life of the application, so each page is opened once before it is counted. */
    private void keepsTheBudget(String address) throws Exception {
        html(address);
        Tally tally = Tally.of(() -> html(address));
        System.out.printf("%3d statements: %s%n", tally.executes(), address);
        assertThat(tally.executes())
                .as("%s%n%s", address, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }
}
