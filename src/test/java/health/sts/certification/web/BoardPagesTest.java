package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.accountability.Fulfilment;
import health.sts.certification.CertificationState;
import health.sts.certification.TrainerRows;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@StsTest
class BoardPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Ward ward;

    @Autowired
    TrainerRows trainers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Fulfilment> fulfilments;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
        ward.user(staff.user("training"), "Tilda", Role.TRAINING_MANAGER);
    }

    @Test
    void theBoardCountsSeatsStatesAndPeople() throws Exception {
        trainers.certified(staff, 1);
        String way = trainers.way(staff, 2, CertificationState.EXAM);
        trainers.way(staff, 3, CertificationState.RELEASED);
        int required = jdbc.sql("select required from seat_plan where wave_id = :wave")
                .param("wave", staff.wave())
                .query(Integer.class)
                .single();

        browser.perform(get("/certification").param("wave", staff.wave()).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("(1 of " + required + ")")))
                .andExpect(content().string(containsString("/certification/" + way)))
                .andExpect(content().string(containsString("Dr. Given2 Family" + staff.n())))
                .andExpect(content().string(containsString("Released without certificate")))
                .andExpect(content().string(containsString("Nobody is late.")))
                .andExpect(content().string(containsString("Import exam results")));
    }

    @Test
    void filtersAreInTheAddress() throws Exception {
        trainers.certified(staff, 1);
        trainers.way(staff, 2, CertificationState.EXAM);
        browser.perform(get("/certification?state=EXAM&wave=" + staff.wave()).with(manager()))
                .andExpect(content().string(containsString("Dr. Given2 Family")))
                .andExpect(content().string(not(containsString("Dr. Given1 Family"))));
        browser.perform(get("/certification?late=true&wave=" + staff.wave()).with(manager()))
                .andExpect(content().string(containsString("No trainer fits.")));
        browser.perform(get("/certification?specialty=nothing&wave=" + staff.wave())
                        .with(manager()))
                .andExpect(content().string(containsString("No trainer fits.")));
    }

    @Test
    void anEmptyWaveSaysWhatWillCome() throws Exception {
        browser.perform(get("/certification").param("wave", staff.wave()).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is on the way yet.")));
    }

    @Test
    void wrongAddressesGetASentence() throws Exception {
        browser.perform(get("/certification?wave=W-NONE").with(manager())).andExpect(status().isNotFound());
        browser.perform(get("/certification?state=DONE&wave=" + staff.wave()).with(manager()))
                .andExpect(status().isBadRequest());
        browser.perform(get("/certification?after=CRT-NONE&wave=" + staff.wave())
                        .with(manager()))
                .andExpect(status().isOk());
    }

    @Test
    void othersComeToTheirOwnCertification() throws Exception {
        browser.perform(get("/certification").with(user(staff.p(1)).roles("physician")))
                .andExpect(redirectedUrl("/certification/mine"));
        browser.perform(get("/certification/export.csv?wave=" + staff.wave())
                        .with(user(staff.p(1)).roles("physician")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theExportIsGuardedAgainstFormulasAndOnRecord() throws Exception {
        trainers.way(staff, 2, CertificationState.EXAM);
        jdbc.sql("update site set name = '=1+1' where site_id = :id")
                .param("id", staff.site())
                .update();
        browser.perform(get("/certification/export.csv?wave=" + staff.wave()).with(manager()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("certification-wave-1.csv")))
                .andExpect(content().string(containsString(",'=1+1,")));
        assertThat(jdbc.sql(
                                "select count(*) from ledger_line where step = 'exportCertification' and subject_id = :wave")
                        .param("wave", staff.wave())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void manyTrainersStayWithinTheBudgetAndOnPages() throws Exception {
        for (int trainer = 0; trainer < 60; trainer++) {
            trainers.way(staff, 1 + trainer % 6, CertificationState.values()[trainer % 6]);
        }
        Tally tally = Tally.of(() -> browser.perform(
                        get("/certification").param("wave", staff.wave()).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Those who began earlier"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void theHomePageSaysHowManySeatsAreCertified() throws Exception {
        trainers.certified(staff, 1);
        browser.perform(get("/").with(user(staff.user("cmio")).roles("cmio")))
                .andExpect(content().string(containsString("Trainers certified, wave 1")));
        String way = trainers.way(staff, 2, CertificationState.EXAM);
        assertThat(way).isNotNull();
        browser.perform(get("/").with(user(staff.p(2)).roles("physician", "peer-trainer")))
                .andExpect(content().string(containsString("My certification, next step")));
    }

    @Test
    void theSponsorIsToldWhereSeatsAreNotCertifiedInTime() {
        assertThat(jdbc.sql("select escalate_to from deadline where kind = 'seats-certified' and subject_id = :wave")
                        .param("wave", staff.wave())
                        .query(String.class)
                        .list())
                .containsExactly("exec-sponsor");
        Fulfilment seats = fulfilments.stream()
                .filter(one -> one.kind().equals("seats-certified"))
                .findFirst()
                .orElseThrow();
        jdbc.sql("update seat_plan set required = 2 where wave_id = :wave")
                .param("wave", staff.wave())
                .update();
        trainers.certified(staff, 1);
        assertThat(seats.met(staff.wave())).isFalse();
        trainers.certified(staff, 2);
        assertThat(seats.met(staff.wave())).isTrue();
        assertThat(seats.met("W-NONE")).isFalse();
    }

    private UserRequestPostProcessor manager() {
        return user(staff.user("training")).roles("training-manager");
    }
}
