package health.sts.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.Classrooms.Wanted;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.CheckIn;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionWorkflow;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A class of a wave: minutes entered, handed in, given back, signed, corrected; codes shown and scanned; hours logged. */
@StsTest
class AttendancePagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc pages;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms rooms;

    @Autowired
    SessionReads sessions;

    @Autowired
    SessionWorkflow workflow;

    @Autowired
    CheckIn checkIn;

    @Autowired
    TaskDesk tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;

    @BeforeEach
    void aWaveInTraining() {
        term = campus.open();
    }

    @Test
    void fromTheClassroomToTheConfirmedHours() throws Exception {
        String session = session(Duration.ofHours(-5));
        seat(session, 1);
        seat(session, 2);
        begin(session);
        String page = "/sessions/" + session + "/attendance";
        String one = campus.training(term, 1);
        String two = campus.training(term, 2);

        assertThat(text(get("/sessions/mine"), term.lead(), "peer-trainer"))
                .contains("My classes", "Open for you", page, "2 of 10");
        assertThat(text(get(page), term.lead(), "peer-trainer")).contains("Not checked in", "Hand in for signature");
        MockHttpServletResponse half = send(page, term.lead(), Map.of("minutes." + one, "240", "act", "handIn"));
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString()).contains("has no minutes yet");
        assertThat(send(page, term.lead(), Map.of("minutes." + two, "abc", "act", "save"))
                        .getContentAsString())
                .contains("Enter whole minutes", "abc");
        done(send(page, term.lead(), Map.of("minutes." + one, "240", "minutes." + two, "0", "act", "handIn")));

        assertThat(send(page + "/signature", term.lead(), Map.of("act", "sign")).getStatus())
                .isIn(403, 409);
        assertThat(text(get(page), term.co(), "peer-trainer")).contains("Sign these minutes", "To be booked again");
        assertThat(send(page + "/signature", term.co(), Map.of("act", "giveBack"))
                        .getContentAsString())
                .contains("Say in a sentence what is wrong");
        done(send(page + "/signature", term.co(), Map.of("act", "giveBack", "signatureReason", "Two came at ten")));
        assertThat(text(get(page), term.lead(), "peer-trainer")).contains("Two came at ten", "Hand in for signature");
        done(send(
                page,
                term.lead(),
                Map.of(
                        "minutes." + one,
                        "240",
                        "was." + one,
                        "240",
                        "minutes." + two,
                        "200",
                        "was." + two,
                        "0",
                        "act",
                        "handIn")));
        done(send(page + "/signature", term.co(), Map.of("act", "sign")));
        settle(session);

        assertThat(sessions.get(session).state()).isEqualTo(SessionState.CLOSED);
        assertThat(campus.learner(one).classAt()).isNotNull();
        assertThat(campus.learner(two).classAt()).isNull();

        assertThat(text(get("/hours"), term.lead(), "peer-trainer")).contains("Log hours", "At most 4, the length");
        assertThat(send("/hours/" + session, term.lead(), Map.of("teachingHours", "5"))
                        .getContentAsString())
                .contains("from 0 to 4");
        done(send("/hours/" + session, term.lead(), Map.of("teachingHours", "4", "preparationHours", "0.5")));
        assertThat(text(get("/hours?state=WAITING"), term.chief(), "dept-chief"))
                .contains(session, "Waits for a chief");
        assertThat(text(get("/hours/export.csv"), term.lead(), "peer-trainer")).contains(session, "4.00,0.50,4.50");

        done(send(
                page + "/correction", term.lead(), Map.of("minutes." + two, "240", "reason", "They sat at the back")));
        done(send(page + "/signature", term.co(), Map.of("act", "sign")));
        assertThat(campus.learner(two).classAt()).isNotNull();
        assertThat(send(page + "/correction", term.lead(), Map.of("minutes." + two, "0", "reason", "x"))
                        .getContentAsString())
                .contains("tell the training manager");
        assertThat(text(get(page), term.co(), "peer-trainer")).contains("Sheet 3, a correction", "Two came at ten");
    }

    @Test
    void aLearnerScansTheCodeInTheRoom() throws Exception {
        String session = session(Duration.ofMinutes(-10));
        seat(session, 1);
        String page = "/sessions/" + session + "/check-in";
        assertThat(text(get("/sessions/" + session + "/code"), term.lead(), "peer-trainer"))
                .contains("<svg", "hx-get=\"/sessions/" + session + "/code\"", "0 of ");
        assertThat(open(get("/sessions/" + session + "/code"), term.p(1), "physician")
                        .getStatus())
                .isEqualTo(403);
        String code = campus.as(term.lead(), () -> checkIn.shown(session).code());
        assertThat(text(get(page + "?code=" + code), term.p(1), "physician")).contains("I am here");
        assertThat(open(get(page + "?code=00000000"), term.p(1), "physician").getStatus())
                .isEqualTo(409);
        assertThat(open(get(page + "?code=" + code), term.p(3), "physician").getContentAsString())
                .contains("You have no seat in this session");
        assertThat(text(get(page), term.p(1), "physician")).contains("Code that is shown in the room");
        assertThat(text(post(page).with(csrf()).param("code", code), term.p(1), "physician"))
                .contains("You are checked in since");
        assertThat(text(get(page + "?code=" + code), term.p(1), "physician")).contains("nothing more to do");
        assertThat(text(get("/sessions/" + session + "/attendance"), term.lead(), "peer-trainer"))
                .contains("Checked in", "value=\"230\"");
    }

    @Test
    void someOneElsesSessionIsClosedAndOneThatIsNotThereIsNotFound() throws Exception {
        String session = session(Duration.ofHours(-5));
        assertThat(open(get("/sessions/" + session + "/attendance"), term.p(1), "physician")
                        .getStatus())
                .isEqualTo(403);
        assertThat(open(get("/sessions/SES-NONE/attendance"), term.lead(), "peer-trainer")
                        .getStatus())
                .isEqualTo(404);
        assertThat(open(get("/sessions/SES-NONE/check-in"), term.p(1), "physician")
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(get("/sessions/mine?before=SES-NONE"), term.lead(), "peer-trainer"))
                .contains("My classes");
        assertThat(text(get("/hours?from=yesterday&state=x&after=y"), term.lead(), "peer-trainer"))
                .contains("Write the day as YYYY-MM-DD");
        assertThat(text(get("/sessions/mine"), term.p(1), "physician")).contains("You lead no session");
    }

    @Test
    void pagesStayWithinTheirStatements() throws Exception {
        String session = session(Duration.ofMinutes(-10));
        for (int learner = 1; learner <= 4; learner++) {
            seat(session, learner);
        }
        for (int i = 0; i < 20; i++) {
            session(Duration.ofDays(-i - 1));
        }
        within("/sessions/mine", term.lead(), "peer-trainer");
        within("/sessions/" + session + "/attendance", term.lead(), "peer-trainer");
        within("/sessions/" + session + "/attendance", term.co(), "peer-trainer");
        within("/sessions/" + session + "/code", term.lead(), "peer-trainer");
        within("/sessions/" + session + "/check-in?code=x", term.p(1), "physician");
        within("/hours", term.lead(), "peer-trainer");
        within("/hours", term.chief(), "dept-chief");
        within("/hours", term.auditor(), "auditor");
    }

    private void within(String address, String who, String role) {
        Tally tally = Tally.of(() -> open(get(address), who, role));
        System.out.printf("%3d statements: %s as %s%n", tally.executes(), address, role);
        assertThat(tally.executes())
                .as("%s as %s%n%s", address, role, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }

    private String session(Duration fromNow) {
        Instant from = clock.instant().plus(fromNow);
        return rooms.session(new Wanted(
                term.wave(),
                term.specialty(),
                SessionKind.CLASS,
                term.site(),
                null,
                from,
                from.plus(Duration.ofHours(4)),
                10,
                term.physician(5),
                term.lead(),
                term.co()));
    }

    private void seat(String session, int learner) {
        jdbc.sql(
                        """
                        insert into seat (session_id, training_id, physician_id, user_id, kind, waiting_no, booked_by,
                            booked_at)
                        values (:session, :training, :physician, :user, 'CLASS', 0, 'fixture', :now)
                        """)
                .param("session", session)
                .param("training", campus.training(term, learner))
                .param("physician", term.physician(learner))
                .param("user", term.p(learner))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("update training_session set taken = taken + 1 where id = ?")
                .param(session)
                .update();
    }

    /** The case of a session that is over, where minutes are awaited. */
    private void begin(String session) {
        workflow.start(List.of(sessions.get(session)));
        settle(session);
        assertThat(tasks.ofCase(session)).extracting(OpenTask::step).contains("userTask_enterAttendance");
    }

    /** Runs what the case of the session waits for, as far as it is due. */
    private void settle(String session) {
        for (int round = 0; round < 10; round++) {
            List<Job> due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(session).list().stream()
                    .flatMap(one ->
                            management.createJobQuery().processInstanceId(one.getId()).executable().list().stream())
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            due.stream().limit(1).forEach(job -> management.executeJob(job.getId()));
        }
    }

    private MockHttpServletResponse send(String address, String who, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        form.forEach(request::param);
        return open(request, who, "peer-trainer");
    }

    private static void done(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
    }

    private String text(MockHttpServletRequestBuilder request, String who, String role) throws Exception {
        MockHttpServletResponse response = open(request, who, role);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request, String who, String role)
            throws Exception {
        return pages.perform(request.with(user(who).roles(role))).andReturn().getResponse();
    }
}
