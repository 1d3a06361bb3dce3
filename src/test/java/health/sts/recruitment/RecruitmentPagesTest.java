package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.recruitment.Ward.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@StsTest
class RecruitmentPagesTest {

    @Autowired
    Ward ward;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void aSelfNominationOnThePageOpensACandidacy() throws Exception {
        browser.perform(post("/nominations")
                        .with(physician(1))
                        .with(csrf())
                        .param("candidateId", staff.physician(1))
                        .param("waveId", staff.wave())
                        .param("endorserIds", staff.physician(2), staff.physician(3))
                        .param("motivation", "Teaches residents already"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/candidacies/CND-*"));
    }

    @Test
    void aNominationWithOneColleagueKeepsWhatWasTypedAndNamesTheField() throws Exception {
        browser.perform(post("/nominations")
                        .with(physician(1))
                        .with(csrf())
                        .param("candidateId", staff.physician(1))
                        .param("waveId", staff.wave())
                        .param("endorserIds", staff.physician(2))
                        .param("motivation", "Teaches residents already"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Name 2 to 5 different colleagues; 1 were given.")))
                .andExpect(content().string(containsString("Teaches residents already")));
    }

    @Test
    void theFunnelCountsSeatsAndLeadsToThem() throws Exception {
        ward.seated(staff, 1, 2, 3);
        browser.perform(get("/recruitment").param("wave", staff.wave()).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Urology")));
        browser.perform(get("/recruitment/seats")
                        .param("wave", staff.wave())
                        .param("specialty", Ward.UROLOGY)
                        .with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dr. Given1 Family" + staff.n())));
        browser.perform(get("/recruitment/candidates")
                        .param("wave", staff.wave())
                        .with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Waiting for the candidate")));
    }

    @Test
    void theCandidatePageShowsTheTimelineToThoseWithAPartInIt() throws Exception {
        String candidacy = ward.seated(staff, 1, 2, 3);
        browser.perform(get("/candidacies/" + candidacy).with(physician(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Release protected time")))
                .andExpect(content().string(containsString("Sign the agreement")));
        browser.perform(get("/candidacies/" + candidacy).with(physician(2))).andExpect(status().isOk());
        browser.perform(get("/candidacies/" + candidacy).with(physician(6))).andExpect(status().isForbidden());
    }

    @Test
    void aSignatureNeedsTheRightNameAndPassword() throws Exception {
        String candidacy = ward.seated(staff, 1, 2, 3);
        sign(candidacy, "Somebody Else", Ward.PASSWORD)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Type your name as it is printed here")));
        sign(candidacy, "Given1 Family" + staff.n(), "wrong")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This is not your password")));
    }

    @Test
    void aRightSignatureMovesTheCaseAndASecondOneIsAConflict() throws Exception {
        String candidacy = ward.seated(staff, 1, 2, 3);
        sign(candidacy, "Given1 Family" + staff.n(), Ward.PASSWORD).andExpect(status().is3xxRedirection());
        sign(candidacy, "Given1 Family" + staff.n(), Ward.PASSWORD).andExpect(status().isForbidden());
    }

    @Test
    void theCallIsOpenedOnceAndRunsTwoDeadlines() throws Exception {
        browser.perform(post("/recruitment/calls")
                        .param("wave", staff.wave())
                        .with(csrf())
                        .with(manager()))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/recruitment/calls")
                        .param("wave", staff.wave())
                        .with(csrf())
                        .with(manager()))
                .andExpect(status().isConflict());
        browser.perform(get("/recruitment").param("wave", staff.wave()).with(manager()))
                .andExpect(content().string(containsString("The call for peer trainers is open since")));
        assertThat(jdbc.sql(
                                "select kind from deadline where business_key = :wave and kind like 'recruitment%' order by kind")
                        .param("wave", staff.wave())
                        .query(String.class)
                        .list())
                .containsExactly("recruitment-call", "recruitment-close");
    }

    @Test
    void physiciansDoNotSeeTheFunnel() throws Exception {
        browser.perform(get("/recruitment").with(physician(1))).andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions sign(String candidacy, String name, String password)
            throws Exception {
        return browser.perform(post("/candidacies/" + candidacy + "/agreement")
                .with(physician(1))
                .with(csrf())
                .param("typedName", name)
                .param("password", password));
    }

    private UserRequestPostProcessor physician(int number) {
        return user(staff.p(number)).roles("physician");
    }

    private UserRequestPostProcessor manager() {
        return user(staff.user("manager")).roles("program-manager");
    }
}
