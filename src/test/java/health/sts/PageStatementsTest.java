package health.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page asks the database at most twelve times, whatever the number of rows; here with 100,000 physicians. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatementsTest {

    private static final int BUDGET = 12;
    private static final int PHYSICIANS = 100_000;

    @Autowired
    MockMvc pages;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    Staff staff;

    @BeforeAll
    void aBigHospital() {
        staff = ward.open();
        ward.seated(staff, 1, 2, 3);
        ward.nominate(staff, staff.p(4), 2, 3, 5);
        jdbc.sql(
                        """
                        insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code,
                            site_id, employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                        select 'BIG-' || x, 'big' || x, 'Family' || mod(x, 977), 'Given' || x,
                               'family' || mod(x, 977) || '0given' || x, :specialty, :site, 'EMPLOYED', false, false,
                               true, 1.0, true
                          from system_range(1, :count)
                        """)
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("count", PHYSICIANS)
                .update();
    }

    @AfterAll
    void smallAgain() {
        jdbc.sql("delete from physician where physician_id like 'BIG-%'").update();
    }

    @Test
    void theRosterPage() throws Exception {
        keepsTheBudget("/roster", "manager", "program-manager");
        keepsTheBudget("/roster?site=" + staff.site() + "&specialty=" + Ward.UROLOGY, "manager", "program-manager");
        keepsTheBudget("/roster?text=given99", "manager", "program-manager");
    }

    @Test
    void theFunnelAndItsCandidates() throws Exception {
        keepsTheBudget("/recruitment?wave=" + staff.wave(), "manager", "program-manager");
        keepsTheBudget("/recruitment/candidates?wave=" + staff.wave(), "manager", "program-manager");
        keepsTheBudget(
                "/recruitment/seats?wave=" + staff.wave() + "&specialty=" + Ward.UROLOGY, "manager", "program-manager");
    }

    @Test
    void theHomePageOfEachRole() throws Exception {
        keepsTheBudget("/", "manager", "program-manager");
        keepsTheBudget("/", "chief", "dept-chief");
        keepsTheBudget("/", "p3x", "physician");
        keepsTheBudget("/", "cmio", "cmio");
        keepsTheBudget("/", "compliance", "compliance");
    }

    private void keepsTheBudget(String page, String who, String role) throws Exception {
        Tally tally = Tally.of(() -> pages.perform(
                        get(page).with(user(staff.user(who)).roles(role)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk()));
        System.out.printf("%3d statements: %s as %s%n", tally.executes(), page, role);
        assertThat(tally.executes())
                .as("%s as %s%n%s", page, role, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }
}
