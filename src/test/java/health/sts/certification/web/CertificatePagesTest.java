package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The register, one certificate, and results of teaching; with 5,000 certificates that ended long ago. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatePagesTest {

    private static final int BUDGET = 12;
    private static final int MANY = 5_000;
    private static final int FIRST_INDEX = 900_000;

    @Autowired
    MockMvc browser;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    Staff staff;
    int last;

    @BeforeAll
    void manyCertificates() {
        staff = ward.open();
        ward.user(staff.user("training"), "Tilda", Role.TRAINING_MANAGER);
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            round_no, state, state_since, created_at, one_at_a_time, version)
                        select 'CRT-M' || x, 'APPOINTED', 'PHY-M' || x, 'm' || x, :wave, :specialty, :site, 1, 'CERTIFIED',
                               :at, :at, 'CRT-M' || x, 0 from system_range(1, :count)
                        """)
                .param("wave", staff.wave())
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("at", SqlTime.of(longAgo))
                .param("count", MANY)
                .update();
        jdbc.sql(
                        """
                        insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id,
                            holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by,
                            certified_at, valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                        select 'CTF-M' || x, 'many' || x, 'CRT-M' || x, 1, 'PHY-M' || x, 'm' || x, 'Dr. Many ' || x,
                               :specialty, :site, :wave, 1, 'a', 'b', :at, :at, :until, :until, :until, 'k', :index + x, 'j'
                          from system_range(1, :count)
                        """)
                .param("wave", staff.wave())
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("at", SqlTime.of(longAgo))
                .param("until", SqlTime.of(longAgo.plus(Duration.ofDays(365))))
                .param("index", FIRST_INDEX)
                .param("count", MANY)
                .update();
    }

    @Test
    void theRegisterKeepsItsBudgetAndTurnsPages() throws Exception {
        String wave = "/certificates?wave=" + staff.wave();
        String page = budget(wave, manager());
        assertThat(page).contains("Dr. Many").contains("Older certificates").contains("Expired");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        String second = budget(next.group(1).replace("&amp;", "&"), manager());
        assertThat(second).contains("Dr. Many").isNotEqualTo(page);
        assertThat(budget(wave + "&text=Dr.%20Many%2077&specialty=" + Ward.UROLOGY, auditor()))
                .contains("Dr. Many 77<");
        assertThat(budget(wave + "&status=VALID", manager())).contains("No certificate fits");
        assertThat(budget(wave + "&ending=30&earlier=true", manager())).contains("No certificate fits");
        assertThat(budget("/certificates?status=x&ending=many&after=no&text=" + "y".repeat(3000), manager()))
                .contains("No certificate fits");
    }

    @Test
    void theRegisterAsAFile() throws Exception {
        String csv = browser.perform(
                        get("/certificates/export.csv?wave=" + staff.wave()).with(manager()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().filter(line -> line.startsWith("CTF-M"))).hasSize(MANY);
    }

    @Test
    void oneCertificateForThoseWhoMayReadIt() throws Exception {
        String id = certificate(1);
        String page = budget("/certificates/" + id, manager());
        assertThat(page)
                .contains("/certificates/" + id + "/pdf")
                .contains("/certificates/" + id + "/credential")
                .contains("/verify/")
                .contains("/certificates/" + id + "/suspend")
                .doesNotContain("/certificates/" + id + "/revoke");
        assertThat(budget("/certificates/" + id, holder(1))).doesNotContain("/suspend");
        assertThat(budget("/certificates/" + id, cmio())).contains("/revoke");
        browser.perform(get("/certificates/" + id).with(holder(2))).andExpect(status().isForbidden());
        browser.perform(get("/certificates/CTF-NONE").with(manager())).andExpect(status().isNotFound());
        browser.perform(get("/certificates/" + id).with(auditor())).andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'READ' and subject_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void suspendedLiftedAndRevokedWithReasonAndConfirmation() throws Exception {
        String id = certificate(3);
        browser.perform(get("/certificates/" + id + "/suspend").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("may not teach from this moment")));
        act(id, "suspend", manager(), "", "yes")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give the reason")));
        act(id, "suspend", manager(), "On leave", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Confirm that you have read")))
                .andExpect(content().string(containsString("On leave")));
        act(id, "suspend", manager(), "On leave", "yes").andExpect(redirectedUrl("/certificates/" + id + "?suspend"));
        act(id, "suspend", manager(), "Again", "yes").andExpect(status().isConflict());
        String own = budget("/certificates/" + id, holder(3));
        assertThat(own).contains("On leave").contains("You may not teach until");
        act(id, "reinstate", manager(), "Back", "yes").andExpect(status().isForbidden());
        act(id, "reinstate", cmio(), "Back", "yes").andExpect(redirectedUrl("/certificates/" + id + "?reinstate"));
        act(id, "revoke", manager(), "Fraud", "yes").andExpect(status().isForbidden());
        act(id, "revoke", cmio(), "Fraud", "yes").andExpect(redirectedUrl("/certificates/" + id + "?revoke"));
        act(id, "revoke", cmio(), "Fraud", "yes").andExpect(status().isConflict());
        browser.perform(get("/certificates/" + id).with(cmio()))
                .andExpect(content().string(containsString("Revoked")))
                .andExpect(content().string(containsString("Fraud")))
                .andExpect(content().string(not(containsString(id + "/reinstate"))));
    }

    @Test
    void nobodyChangesACertificateByRest() throws Exception {
        String id = certificate(4);
        for (String address : new String[] {"/certificates/" + id, "/certificates"}) {
            browser.perform(post(address).with(cmio()).with(csrf())).andExpect(status().is4xxClientError());
            browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete(address)
                            .with(cmio())
                            .with(csrf()))
                    .andExpect(status().is4xxClientError());
            browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(address)
                            .with(cmio())
                            .with(csrf()))
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void oneResultByHandAndItsCorrection() throws Exception {
        budget("/teaching-results", manager());
        browser.perform(post("/teaching-results")
                        .with(manager())
                        .with(csrf())
                        .param("physicianId", staff.physician(5))
                        .param("amount", "many"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give a number, for example 4.25.")))
                .andExpect(content().string(containsString("Choose what was counted.")));
        record(5, "2.30").andExpect(redirectedUrl("/teaching-results?recorded=1"));
        record(5, "2.30")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("on record already")));
        String page = budget("/teaching-results?text=" + staff.physician(5), auditor());
        assertThat(page).contains("2.30").doesNotContain("/correct");
        String row = jdbc.sql("select id from teaching_result where physician_id = ?")
                .param(staff.physician(5))
                .query(String.class)
                .single();
        budget("/teaching-results/" + row + "/correct", manager());
        browser.perform(post("/teaching-results/" + row + "/correct")
                        .with(manager())
                        .with(csrf())
                        .param("amount", "3.20")
                        .param("answers", "12")
                        .param("reason", "Digits swapped"))
                .andExpect(redirectedUrl("/teaching-results?corrected"));
        assertThat(budget("/teaching-results?text=" + staff.physician(5) + "&kind=RATING", manager()))
                .contains("Corrected, does not count")
                .contains("Digits swapped");
        browser.perform(post("/teaching-results/" + row + "/correct")
                        .with(manager())
                        .with(csrf())
                        .param("amount", "9")
                        .param("answers", "12")
                        .param("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why")));
    }

    @Test
    void resultsFromAFile() throws Exception {
        String head = "physician_id,specialty,kind,from,until,amount,answers,source\n";
        load(head + "Nobody," + Ward.UROLOGY + ",RATING,2026-01-01,2026-01-31,4,9,May\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The roster has no physician Nobody.")));
        load("").andExpect(status().isUnprocessableEntity());
        load("x".repeat(400_000)).andExpect(status().isUnprocessableEntity());
        String good = head + staff.physician(6) + "," + Ward.UROLOGY + ",HOURS,2026-01-01,2026-01-31,4,0,J\u00e4nner\n";
        load(good).andExpect(status().isOk()).andExpect(content().string(containsString("1 result can be recorded")));
        assertThat(recorded(6)).isZero();
        browser.perform(post("/teaching-results/file/record")
                        .with(manager())
                        .with(csrf())
                        .param("csv", good))
                .andExpect(redirectedUrl("/teaching-results?recorded=1"));
        assertThat(recorded(6)).isEqualTo(1);
        browser.perform(post("/teaching-results/file/record")
                        .with(manager())
                        .with(csrf())
                        .param("csv", good))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("on record already")));
        browser.perform(get("/teaching-results/template.csv").with(manager()))
                .andExpect(content().string(containsString("physician_id,specialty,kind")));
        browser.perform(get("/teaching-results").with(holder(1))).andExpect(status().isForbidden());
    }

    /** A valid certificate of a physician of the ward. */
    private String certificate(int number) {
        String n = staff.n() + "-" + number;
        Instant now = Instant.now(java.time.Clock.systemUTC()).minusSeconds(60);
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            round_no, state, state_since, created_at, one_at_a_time, version)
                        values (:id, 'APPOINTED', :physician, :user, :wave, :specialty, :site, 1, 'CERTIFIED', :at, :at,
                            :id, 0)
                        """)
                .param("id", "CRT-C" + n)
                .param("physician", staff.physician(number))
                .param("user", staff.p(number))
                .param("wave", staff.wave())
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("at", SqlTime.of(now))
                .update();
        jdbc.sql(
                        """
                        insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id,
                            holder_name, specialty_code, site_id, wave_id, curriculum_version, certified_by, confirmed_by,
                            certified_at, valid_from, valid_until, window_opens, due, key_id, status_index, credential)
                        values (:id, :id, :certification, 1, :physician, :user, 'Dr. Holder', :specialty, :site, :wave, 1,
                            :manager, :cmio, :at, :at, :until, :until, :until, 'k', :index, 'j')
                        """)
                .param("id", "CTF-C" + n)
                .param("certification", "CRT-C" + n)
                .param("physician", staff.physician(number))
                .param("user", staff.p(number))
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("wave", "OWN-" + staff.wave())
                .param("manager", staff.user("training"))
                .param("cmio", staff.user("cmio"))
                .param("at", SqlTime.of(now))
                .param("until", SqlTime.of(now.plus(Duration.ofDays(365))))
                .param("index", FIRST_INDEX - ++last)
                .update();
        return "CTF-C" + n;
    }

    private int recorded(int number) {
        return jdbc.sql("select count(*) from teaching_result where physician_id = ?")
                .param(staff.physician(number))
                .query(Integer.class)
                .single();
    }

    private ResultActions record(int number, String amount) throws Exception {
        return browser.perform(post("/teaching-results")
                .with(manager())
                .with(csrf())
                .param("physicianId", staff.physician(number))
                .param("specialtyCode", Ward.UROLOGY)
                .param("kind", "RATING")
                .param("from", "2026-01-01")
                .param("until", "2026-01-31")
                .param("amount", amount)
                .param("answers", "12")
                .param("source", "Survey"));
    }

    private ResultActions load(String csv) throws Exception {
        return browser.perform(multipart("/teaching-results/file")
                .file(new MockMultipartFile("file", "r.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(manager())
                .with(csrf()));
    }

    private ResultActions act(String id, String act, UserRequestPostProcessor who, String reason, String confirmed)
            throws Exception {
        return browser.perform(post("/certificates/" + id + "/" + act)
                .with(who)
                .with(csrf())
                .param("reason", reason)
                .param("confirmed", confirmed));
    }

    private String budget(String page, UserRequestPostProcessor who) throws Exception {
        String[] text = new String[1];
        Tally tally = Tally.of(
                () -> text[0] = browser.perform(get(java.net.URI.create(page)).with(who))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        System.out.printf("%3d statements: %s%n", tally.executes(), page.substring(0, Math.min(90, page.length())));
        assertThat(tally.executes())
                .as("%s%n%s", page, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
        return text[0];
    }

    private UserRequestPostProcessor manager() {
        return user(staff.user("training")).roles("training-manager");
    }

    private UserRequestPostProcessor cmio() {
        return user(staff.user("cmio")).roles("cmio");
    }

    private UserRequestPostProcessor auditor() {
        return user("auditor" + staff.n()).roles("auditor");
    }

    private UserRequestPostProcessor holder(int number) {
        return user(staff.p(number)).roles("peer-trainer", "physician");
    }
}
