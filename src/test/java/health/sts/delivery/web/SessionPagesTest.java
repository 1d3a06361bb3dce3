package health.sts.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StsTest
class SessionPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc browser;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Sessions sessions;

    Term term;
    String room;

    @BeforeEach
    void openCampus() {
        term = campus.prepare(0, 60);
        room = classrooms.room(term.site(), 12);
    }

    @Test
    void theListShowsSessionsByDayAndNarrows() throws Exception {
        SessionView session = plan(30);
        String list = "/sessions?wave=" + term.wave();
        browser.perform(get(list).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/sessions/" + session.sessionId())))
                .andExpect(content().string(containsString("10 of 10 free")))
                .andExpect(content().string(containsString("Plan a series")));
        for (String none : new String[] {"&kind=LAB", "&site=none", "&trainer=nobody", "&span=day", "&specialty=x"}) {
            browser.perform(get(list + none).with(manager()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("No session fits.")));
        }
        browser.perform(get(list + "&kind=CLASS&free=true&trainer=" + term.lead())
                        .with(manager()))
                .andExpect(content().string(containsString(session.sessionId())));
    }

    @Test
    void wrongAndHugeAddressesAreReadAsWellAsTheyCanBe() throws Exception {
        String wave = "/sessions?wave=" + term.wave();
        browser.perform(get(wave + "&from=yesterday&span=year&kind=PARTY&free=maybe&after=SES-NONE")
                        .with(manager()))
                .andExpect(status().isOk());
        browser.perform(get(wave + "&from=+999999999-12-31").with(manager())).andExpect(status().isOk());
        browser.perform(get("/sessions?trainer=" + "x".repeat(5000)).with(manager()))
                .andExpect(status().isOk());
        browser.perform(get("/sessions/SES-NONE").with(manager())).andExpect(status().isNotFound());
    }

    @Test
    void learnersReadTheirSpecialtyAndNoNames() throws Exception {
        SessionView session = plan(30);
        browser.perform(get("/sessions?wave=" + term.wave()).with(learner()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(session.sessionId())))
                .andExpect(content().string(not(containsString("Plan a series"))));
        browser.perform(get("/sessions/" + session.sessionId()).with(learner()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Who comes"))))
                .andExpect(content().string(not(containsString("What you can do"))));
        browser.perform(get("/sessions/new").with(learner())).andExpect(status().isForbidden());
        String other = classrooms.session(
                term.staff(), "207RC0000X", SessionKind.LAB, Duration.ofDays(20), Duration.ofHours(2));
        browser.perform(get("/sessions/" + other).with(learner())).andExpect(status().isForbidden());
    }

    @Test
    void aSessionIsPlannedByTheForm() throws Exception {
        browser.perform(get("/sessions/new").with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose wave, specialty and site first.")));
        browser.perform(get("/sessions/new?waveId=" + term.wave() + "&specialtyCode=" + term.specialty() + "&siteId="
                                + term.site())
                        .with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12 seats")));
        browser.perform(form("/sessions/new", 30)).andExpect(redirectedUrlPattern("/sessions/SES-*?planned"));
        browser.perform(form("/sessions/new", 30))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("is taken by class SES-")));
        browser.perform(form("/sessions/new", 70))
                .andExpect(content().string(containsString("outside the training window")))
                .andExpect(content().string(containsString("Plan it all the same")));
        browser.perform(post("/sessions/new").with(manager()).with(csrf()).param("waveId", "x"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give the day.")));
    }

    @Test
    void aSeriesShowsEachDayBeforeItIsPlanned() throws Exception {
        plan(30);
        String days =
                day(29).toLocalDate() + "\n" + day(30).toLocalDate() + "\n" + day(31).toLocalDate() + " 15:00-18:00";
        browser.perform(form("/sessions/series", 30).param("dates", days).param("act", "preview"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 of 3 sessions can be planned. Nothing is planned yet.")))
                .andExpect(content().string(containsString("15:00 to 18:00")));
        browser.perform(form("/sessions/series", 30).param("dates", days).param("act", "plan"))
                .andExpect(content().string(containsString("2 of 3 sessions are planned.")));
        browser.perform(form("/sessions/series", 30)
                        .param("firstDay", day(40).toLocalDate().toString())
                        .param("lastDay", day(53).toLocalDate().toString())
                        .param("weekday.1", "true")
                        .param("weekday.3", "true")
                        .param("act", "preview"))
                .andExpect(content().string(containsString("4 of 4 sessions can be planned.")));
        browser.perform(form("/sessions/series", 30).param("dates", "tomorrow").param("act", "preview"))
                .andExpect(content().string(containsString("Line 1 is no day.")));
        browser.perform(form("/sessions/series", 30).param("act", "preview"))
                .andExpect(content().string(containsString("Choose weekdays between two days, or list the days.")));
    }

    @Test
    void aChangeIsSeenBeforeItIsSaved() throws Exception {
        SessionView session = plan(30);
        String page = "/sessions/" + session.sessionId() + "/change";
        browser.perform(get(page).with(manager())).andExpect(status().isOk());
        browser.perform(change(page, 32, "look"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is saved yet.")))
                .andExpect(content().string(containsString("Save the change")));
        browser.perform(change(page, 33, "seen")).andExpect(content().string(containsString("Nothing is saved yet.")));
        browser.perform(change(page, 32, "seen")).andExpect(redirectedUrlPattern("/sessions/SES-*?changed"));
        browser.perform(change(page, 32, "seen"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("after you opened it")));
    }

    @Test
    void aSessionIsCancelledAndItsTrainerReplacedWithAReason() throws Exception {
        SessionView session = plan(30);
        String page = "/sessions/" + session.sessionId();
        browser.perform(get(page + "/trainer").with(manager())).andExpect(status().isOk());
        browser.perform(post(page + "/trainer")
                        .with(manager())
                        .with(csrf())
                        .param("version", "0")
                        .param("leadPhysicianId", term.physician(1))
                        .param("reason", "Ill"))
                .andExpect(content().string(containsString("holds no certificate")));
        browser.perform(get(page + "/cancellation").with(manager())).andExpect(status().isOk());
        browser.perform(post(page + "/cancellation")
                        .with(manager())
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(post(page + "/cancellation")
                        .with(manager())
                        .with(csrf())
                        .param("version", "0")
                        .param("reason", "The trainer is ill"))
                .andExpect(redirectedUrlPattern("/sessions/SES-*?cancelled"));
        browser.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("Cancelled: The trainer is ill")))
                .andExpect(content().string(containsString("not now. The session is cancelled.")));
    }

    @Test
    void roomsAreKeptByPlanners() throws Exception {
        browser.perform(get("/rooms?site=" + term.site()).with(learner()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Add a room"))));
        browser.perform(post("/rooms").with(learner()).with(csrf())).andExpect(status().isForbidden());
        browser.perform(post("/rooms")
                        .with(manager())
                        .with(csrf())
                        .param("siteId", term.site())
                        .param("name", "Room Q")
                        .param("seats", "many"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give the seats as a whole number")));
        browser.perform(post("/rooms")
                        .with(manager())
                        .with(csrf())
                        .param("siteId", term.site())
                        .param("name", "Room Q")
                        .param("seats", "9"))
                .andExpect(redirectedUrlPattern("/rooms?added&site=" + term.site()));
        browser.perform(get("/rooms/" + room).with(manager())).andExpect(status().isOk());
        browser.perform(get("/rooms/ROM-NONE").with(manager())).andExpect(status().isNotFound());
        browser.perform(get("/rooms?site=none").with(manager()))
                .andExpect(content().string(containsString("There is no room yet.")));
    }

    @Test
    void thePagesKeepTheirBudget() throws Exception {
        for (int number = 0; number < 60; number++) {
            classrooms.session(
                    term.staff(),
                    term.specialty(),
                    SessionKind.CLASS,
                    Duration.ofDays(20).plusHours(number),
                    Duration.ofHours(1));
        }
        String session = plan(50).sessionId();
        keeps("/sessions?wave=" + term.wave());
        keeps("/sessions?wave=" + term.wave(), learner());
        keeps("/sessions/" + session, learner());
        keeps("/sessions/" + session);
        keeps("/sessions/" + session + "/change");
        keeps("/sessions/" + session + "/trainer");
        keeps("/sessions/" + session + "/cancellation");
        keeps("/sessions/new?waveId=" + term.wave() + "&specialtyCode=" + term.specialty() + "&siteId=" + term.site());
        keeps("/rooms");
    }

    private void keeps(String page) throws Exception {
        keeps(page, manager());
    }

    private void keeps(String page, UserRequestPostProcessor reader) throws Exception {
        Tally tally = Tally.of(() -> browser.perform(get(page).with(reader)).andExpect(status().isOk()));
        System.out.printf("%3d statements: %s%n", tally.executes(), page);
        assertThat(tally.executes())
                .as("%s%n%s", page, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }

    private SessionView plan(int days) {
        return campus.as(
                term.trainingManager(),
                () -> sessions.plan(
                        new PlanSession(
                                term.wave(),
                                term.specialty(),
                                SessionKind.CLASS,
                                term.site(),
                                room,
                                null,
                                day(days),
                                day(days).plusHours(4),
                                10,
                                term.physician(5),
                                term.co()),
                        false));
    }

    private MockHttpServletRequestBuilder form(String page, int days) {
        return post(page)
                .with(manager())
                .with(csrf())
                .param("waveId", term.wave())
                .param("specialtyCode", term.specialty())
                .param("siteId", term.site())
                .param("kind", "CLASS")
                .param("day", day(days).toLocalDate().toString())
                .param("start", "10:00")
                .param("end", "14:00")
                .param("roomId", room)
                .param("capacity", "10")
                .param("leadPhysicianId", term.physician(5))
                .param("coUserId", term.co());
    }

    private MockHttpServletRequestBuilder change(String page, int days, String act) {
        return form(page, days)
                .param("version", "0")
                .param("reason", "The room is needed")
                .param(
                        "seen",
                        String.join(
                                "|",
                                day(32).toLocalDate().toString(),
                                "10:00",
                                "14:00",
                                room,
                                "",
                                "10",
                                term.physician(5),
                                term.co()))
                .param("act", act);
    }

    private LocalDateTime day(int days) {
        return classrooms.tenInDays(days);
    }

    private UserRequestPostProcessor manager() {
        return user(term.trainingManager()).roles("training-manager");
    }

    private UserRequestPostProcessor learner() {
        return user(term.p(3)).roles("physician");
    }
}
