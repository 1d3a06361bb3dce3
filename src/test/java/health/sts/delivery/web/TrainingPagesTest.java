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
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.SeatFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StsTest
class TrainingPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Campus campus;

    @Autowired
    SeatFixture fixture;

    @Autowired
    Bookings bookings;

    Term term;

    @BeforeEach
    void openTerm() {
        term = campus.open();
    }

    @Test
    void aLearnerSeesTheOneNextStepAndTheSessionsThatFit() throws Exception {
        for (int day = 20; day < 60; day++) {
            fixture.session(term, SessionKind.CLASS, 5, day);
        }
        fixture.clinic(term.physician(1), fixture.hour().plus(Duration.ofDays(21)));

        Tally tally = Tally.of(() -> browser.perform(get("/training/mine").with(learner(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose your class")))
                .andExpect(content().string(containsString("5 seats free")))
                .andExpect(content().string(containsString("clash with your clinic times: show")))
                .andExpect(content().string(containsString("Missing: Complete the privacy module.")))
                .andExpect(content().string(containsString("No other session of your specialty"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void bookingWaitingAndCancellingComeBackWithTheNewState() throws Exception {
        String session = fixture.session(term, SessionKind.CLASS, 1, 20);
        browser.perform(send("/training/mine/seats", 1).param("session", session))
                .andExpect(status().is3xxRedirection());
        browser.perform(send("/training/mine/seats", 2).param("session", session))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/training/mine?waiting").with(learner(2)))
                .andExpect(content().string(containsString("Waiting list, place 1")))
                .andExpect(content().string(containsString("You wait for a class")));

        browser.perform(send("/training/mine/seats/" + session + "/cancellation", 1)
                        .param("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say in a few words why")));
        browser.perform(send("/training/mine/seats/" + session + "/cancellation", 1)
                        .param("reason", "On call"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/training/mine").with(learner(2)))
                .andExpect(content().string(containsString("Complete the privacy module")))
                .andExpect(content().string(containsString("Moved up from the waiting list")));
    }

    @Test
    void whatCannotBeBookedComesBackWithASentence() throws Exception {
        browser.perform(send("/training/mine/seats", 1))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a session from the list.")));
        String soon = fixture.session(term, SessionKind.CLASS, 1, fixture.hour().plus(Duration.ofHours(20)));
        browser.perform(send("/training/mine/seats", 1).param("session", soon))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ask your training manager")));
        browser.perform(get("/training/mine?training=TRN-NONE").with(learner(1)))
                .andExpect(status().isNotFound());
        browser.perform(get("/training/mine").with(user(term.auditor()).roles("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are in no training at present.")));
    }

    @Test
    void oneLearnersWayIsForThoseWhoAnswerForIt() throws Exception {
        String session = fixture.session(term, SessionKind.CLASS, 5, 20);
        String training = campus.training(term, 1);
        campus.as(term.p(1), () -> bookings.book(training, session));

        Tally tally = Tally.of(() -> browser.perform(
                        get("/training/" + training).with(user(term.chief()).roles("dept-chief", "physician")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Given1")))
                .andExpect(content().string(containsString("Give up this seat"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(12);
        browser.perform(get("/training/" + training).with(user(term.auditor()).roles("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Give up this seat"))));
        browser.perform(get("/training/" + training)
                        .with(user(campus.open().chief()).roles("dept-chief")))
                .andExpect(status().isForbidden());
        browser.perform(get("/training/" + training).with(learner(2))).andExpect(status().isForbidden());
        browser.perform(post("/training/" + training + "/seats/" + session + "/cancellation")
                        .with(manager())
                        .with(csrf())
                        .param("reason", "Rota changed"))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/training/" + training + "/seats")
                        .with(manager())
                        .with(csrf())
                        .param("kind", "CLASS"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Seat in the class of")));
    }

    @Test
    void aDepartmentIsShownThenEnrolledWithAResultForEach() throws Exception {
        fixture.session(term, SessionKind.CLASS, 3, 20);
        String query =
                "?wave=" + term.wave() + "&department=DEP-" + term.staff().n() + "&kind=CLASS";
        Tally tally = Tally.of(
                () -> browser.perform(get("/training/enrolment" + query).with(manager()))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("Enrol 7 people"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(12);
        browser.perform(post("/training/enrolment" + query).with(manager()).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 seats for 7 people")))
                .andExpect(content().string(containsString("On the waiting list of the class of")));
        browser.perform(get("/training/enrolment?wave=NONE&department=&kind=x").with(manager()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose one of the waves in the list.")));
        browser.perform(get("/training/enrolment").with(learner(1))).andExpect(status().isForbidden());
    }

    @Test
    void clinicTimesAreReadAndLoadedWithAPreview() throws Exception {
        browser.perform(get("/clinic-times").with(learner(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No clinic times of yours are known")));
        browser.perform(get("/clinic-times/import").with(learner(1))).andExpect(status().isForbidden());
        String page = load("physician,kind,weekday,from,until\n" + term.p(1) + ",WEEKLY,Monday,08:00,12:00\n"
                + term.p(2) + ",WEEKLY,Mo,08:00,12:00\n");
        browser.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("Replace the times of 1 physician")))
                .andExpect(content().string(containsString("is no day of the week. Write Monday to Sunday.")));
        browser.perform(post(page + "/apply").with(manager()).with(csrf())).andExpect(status().is3xxRedirection());
        browser.perform(post(page + "/apply").with(manager()).with(csrf())).andExpect(status().is3xxRedirection());
        browser.perform(get(page).with(manager())).andExpect(content().string(containsString("Step 3 of 3: done.")));
        browser.perform(get("/clinic-times").with(learner(1)))
                .andExpect(content().string(containsString("clinic on Mondays, 08:00 to 12:00")));
        browser.perform(get("/clinic-times/template.csv").with(manager()))
                .andExpect(
                        content().string(containsString("physician,kind,weekday,from,until,from_day,until_day,note")));
        browser.perform(multipart("/clinic-times/import")
                        .file(new MockMultipartFile("file", "c.csv", "text/csv", new byte[0]))
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a CSV file that is not empty.")));
    }

    private String load(String csv) throws Exception {
        return browser.perform(multipart("/clinic-times/import")
                        .file(new MockMultipartFile(
                                "file", "clinic.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpServletRequestBuilder send(String address, int number) {
        return post(address).with(learner(number)).with(csrf()).param("training", campus.training(term, number));
    }

    private UserRequestPostProcessor learner(int number) {
        return user(term.p(number)).roles("physician");
    }

    private UserRequestPostProcessor manager() {
        return user(term.trainingManager()).roles("training-manager");
    }
}
