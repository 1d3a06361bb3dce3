package health.sts.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.Waivers;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of waivers: who sees which, what a form says to nonsense, and what a page costs with many rows. */
@StsTest
class WaiverPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc browser;

    @Autowired
    Campus campus;

    @Autowired
    Waivers waivers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    String waiver;

    @BeforeEach
    void aWaiverIsAskedFor() {
        term = campus.open(0, 3);
        waiver = campus.as(
                term.chief(),
                () -> waivers.request(
                        new WaiverRequest(campus.training(term, 1), "Nobody else covers the night", 24, term.lead())));
    }

    @Test
    void theListKeepsItsBudgetAndTurnsPages() throws Exception {
        jdbc.sql(
                        """
                        insert into access_waiver (id, training_id, wave_id, physician_id, reason, hours,
                            supervisor_user_id, requested_by, requested_at, decide_by, state, state_since, one_at_a_time,
                            version)
                        select :term || x, :training, :wave, :physician, 'Many', 24, :lead, :chief, :at, :at, 'LAPSED', :at,
                               :term || x, 0 from system_range(1, 120)
                        """)
                .param("term", "WVR-" + term.staff().n() + "-")
                .param("training", campus.training(term, 2))
                .param("wave", term.wave())
                .param("physician", term.physician(2))
                .param("lead", term.lead())
                .param("chief", term.chief())
                .param("at", SqlTime.of(clock.instant().minusSeconds(864_000)))
                .update();
        String page = budget("/access/waivers?wave=" + term.wave(), term.auditor(), Role.AUDITOR);
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(budget(next.group(1).replace("&amp;", "&"), term.auditor(), Role.AUDITOR))
                .contains("Lapsed")
                .isNotEqualTo(page);
        assertThat(budget("/access/waivers?wave=" + term.wave() + "&state=GRANTED", term.sponsor(), Role.EXEC_SPONSOR))
                .contains("No waiver fits");
        budget("/access/waivers?state=x&after=no&wave=" + "y".repeat(3_000), term.sponsor(), Role.EXEC_SPONSOR);
        perform(get("/access/waivers/export.csv?wave=" + term.wave()), term.auditor(), Role.AUDITOR)
                .andExpect(content().string(containsString("Nobody else covers the night")));
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'READ' and actor = ?")
                        .param(term.auditor())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aChiefSeesTheOwnDepartmentOnly() throws Exception {
        Term other = campus.open(0, 3);
        perform(get("/access/waivers"), other.chief(), Role.DEPT_CHIEF)
                .andExpect(content().string(not(containsString(waiver))));
        perform(get("/access/waivers"), term.chief(), Role.DEPT_CHIEF)
                .andExpect(content().string(containsString(waiver)));
        perform(get("/access/waivers/" + waiver), other.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isForbidden());
    }

    @Test
    void oneWaiverIsReadByThoseWithAPartInIt() throws Exception {
        assertThat(budget("/access/waivers/" + waiver, term.cmio(), Role.CMIO))
                .contains("No answer yet", "Decide on waiver as CMIO", "End it now");
        assertThat(budget("/access/waivers/" + waiver, term.p(1), Role.PHYSICIAN))
                .doesNotContain("End it now");
        perform(get("/access/waivers/" + waiver), term.p(2), Role.PHYSICIAN).andExpect(status().isForbidden());
        perform(get("/access/waivers/WVR-NONE"), term.cmio(), Role.CMIO).andExpect(status().isNotFound());
    }

    @Test
    void theFormSaysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        String training = campus.training(term, 2);
        budget("/access/waivers/new", term.chief(), Role.DEPT_CHIEF);
        budget("/access/waivers/new?training=" + training, term.chief(), Role.DEPT_CHIEF);
        perform(request(training, "Night", "many", term.lead()), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give whole hours from 1 to 72")))
                .andExpect(content().string(containsString("Night")));
        perform(request(training, "Night", "73", term.lead()), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isUnprocessableEntity());
        perform(request(training, "Night", "2", ""), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("waiverSupervisor")));
        perform(request(training, "", "2", term.lead()), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isUnprocessableEntity());
        perform(request(campus.training(term, 1), "Again", "2", term.lead()), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("has a waiver that is open")));
        perform(request(training, "Night", "72", term.lead()), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void onlyCmioAndChiefOfStaffEndIt() throws Exception {
        String page = "/access/waivers/" + waiver + "/end";
        perform(post(page).with(csrf()).param("reason", "Enough"), term.chief(), Role.DEPT_CHIEF)
                .andExpect(status().isForbidden());
        perform(post(page).with(csrf()).param("reason", ""), term.chiefOfStaff(), Role.CHIEF_OF_STAFF)
                .andExpect(status().isUnprocessableEntity());
        perform(post(page).with(csrf()).param("reason", "Enough"), term.chiefOfStaff(), Role.CHIEF_OF_STAFF)
                .andExpect(status().is3xxRedirection());
        perform(post(page).with(csrf()).param("reason", "Enough"), term.chiefOfStaff(), Role.CHIEF_OF_STAFF)
                .andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder request(
            String training, String reason, String hours, String supervisor) {
        return post("/access/waivers/new")
                .with(csrf())
                .param("waiverTrainingId", training)
                .param("waiverReason", reason)
                .param("waiverHours", hours)
                .param("waiverSupervisor", supervisor);
    }

    private String budget(String page, String who, Role role) throws Exception {
        ResultActions[] shown = new ResultActions[1];
        Tally tally = Tally.of(() -> shown[0] = perform(get(page), who, role).andExpect(status().isOk()));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(BUDGET);
        return shown[0].andReturn().getResponse().getContentAsString();
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, String who, Role role) throws Exception {
        return browser.perform(request.with(user(who).roles(role.group())));
    }
}
