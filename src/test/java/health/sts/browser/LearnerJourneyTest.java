package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.engine.EngineTime;
import health.sts.engine.OpenTask;
import health.sts.recruitment.Ward;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From a seat to access, which nobody types: three learners and two seats, a session that moves and one that is cancelled,
 * minutes entered by one trainer and signed by another, an absence, a test failed at 79 and passed at 85.
 */
@StsTest
@BrowserTest
class LearnerJourneyTest {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Academy academy;

    @Autowired
    Ward ward;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionReads reads;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    Term term;
    String held;
    String second;
    String cancelled;
    Visitor leaving;
    Visitor attending;
    Visitor absent;
    Visitor manager;
    Visitor lead;
    Visitor co;
    Visitor chief;
    Visitor evaluator;

    @BeforeEach
    void plan() {
        term = campus.open(0, 60);
        campus.begin();
        held = plan(20, 2);
        second = plan(27, 10);
        cancelled = plan(24, 10);
    }

    @Test
    void whoAttendsAndPassesGetsAccessAndWhoIsAbsentIsBookedAgain(Visitors visitors) {
        leaving = signIn(visitors, term.p(1));
        attending = signIn(visitors, term.p(2));
        absent = signIn(visitors, term.p(3));
        manager = signIn(visitors, term.trainingManager());
        lead = signIn(visitors, term.lead());
        co = signIn(visitors, term.co());
        chief = signIn(visitors, term.chief());
        evaluator = signIn(visitors, term.evaluator());

        TasklistPage.at(lead, task("userTask_agreeToTeach"), "Agree to teach")
                .choose("Yes, I teach it")
                .completed();
        bookAndBePromoted();
        sessionsChange();
        SessionView moved = reads.get(held);
        at(moved.endsAt().plusSeconds(600), this::teach);
        at(moved.endsAt().plus(Duration.ofHours(2)), () -> {
            importScores(moved.endsAt().plusSeconds(3600));
            giveOpinion();
        });
        at(
                moved.endsAt().plus(Duration.ofHours(27)),
                () -> passAfterADay(moved.endsAt().plus(Duration.ofHours(26))));
    }

    private void bookAndBePromoted() {
        leaving.open("/training/mine").reads("Choose your class");
        leaving.picture("journey-learner-choose");
        book(leaving, held).reads("You have the seat.");
        book(absent, held).reads("You have the seat.");
        book(attending, held).reads("You are on the waiting list.");
        attending.picture("journey-learner-waiting");

        leaving.page().locator("tr:has(a[href$='" + held + "']) summary").click();
        leaving.page().locator("[id='reason-" + held + "']").fill("My clinic was moved");
        leaving.press("Give up the seat");
        leaving.reads("Whoever waited longest moves up.");
        leaving.picture("journey-learner-given-up");

        attending.open("/training/mine").reads("Moved up from the waiting list");
        assertThat(seats(attending)).contains(held).contains("Seat");
        attending.picture("journey-learner-promoted");
        attending.open("/mail").reads("Invitation: ");
        attending.page().locator("main a[href*='/mail/']").first().click();
        attending.reads("This belongs into your calendar");
        attending.picture("journey-learner-invitation");
    }

    private void sessionsChange() {
        manager.open("/sessions/" + held + "/change");
        manager.page().locator("#start").fill("11:00");
        manager.page().locator("#end").fill("15:00");
        manager.page().locator("#reason").fill("The room is painted in the morning");
        manager.press("See what it does");
        manager.reads("2 people with a seat are told.");
        manager.press("Save the change");
        manager.reads("The change is saved");
        attending.open("/mail").reads("Changed: ");
        attending.open("/training/mine").reads("11:00");

        book(leaving, cancelled).reads("You have the seat.");
        manager.open("/sessions/" + cancelled + "/cancellation");
        manager.page().locator("#reason").fill("The trainer is needed on the ward");
        manager.page().locator("main form[method=post] button[type=submit]").click();
        manager.reads("The session is cancelled");
        leaving.open("/mail").reads("Cancelled: ");
        leaving.open("/training/mine").reads("Choose your class");
        leaving.picture("journey-learner-cancelled");
    }

    private void teach() {
        academy.fire(held, "catchEvent_sessionOver");
        lead.page().setViewportSize(PHONE, 844);
        lead.open("/sessions/mine");
        lead.follow("Enter attendance");
        lead.sees("Attendance");
        minutes(term.p(2), 2, "240");
        minutes(term.p(3), 3, "0");
        lead.picture("journey-attendance-phone");
        lead.press("Hand in for signature");
        lead.reads("Handed in.");
        leadAloneDoesNotSign();

        co.open("/sessions/" + held + "/attendance");
        co.picture("journey-attendance-sign");
        co.press("Sign these minutes");
        co.reads("Signed.");
        academy.fire(held, "serviceTask_closeSession");

        chief.open("/mail").reads("Absences: ");
        academy.fire(campus.training(term, 3), "serviceTask_rebookSession");
        absent.open("/training/mine").sees("My training");
        assertThat(seats(absent)).contains(second);
        absent.picture("journey-learner-booked-again");
    }

    private void leadAloneDoesNotSign() {
        assertThat(lead.button("Sign these minutes").count()).isZero();
        String page = "/sessions/" + held + "/attendance";
        String token = lead.page().locator("form input[name=_csrf]").first().getAttribute("value");
        APIResponse posted = lead.page()
                .request()
                .post(
                        page + "/signature",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("_csrf", token)
                                        .set("act", "sign")
                                        .set("signatureReason", "")));
        assertThat(posted.status()).isIn(403, 404, 409);
        OpenTask task = task("userTask_signAttendance");
        lead.open("/camunda/app/tasklist/default/#/?task=" + task.id());
        String header = lead.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        APIResponse answer = lead.page()
                .request()
                .post(
                        "/camunda/api/engine/engine/default/task/" + task.id() + "/complete",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-XSRF-TOKEN", header)
                                .setData("{\"variables\":{\"signatureDecision\":{\"value\":\"SIGN\"}}}"));
        assertThat(answer.status()).as(answer.text()).isIn(403, 409);
        assertThat(ward.open(held, "userTask_signAttendance")).isNotEmpty();
    }

    private void importScores(Instant taken) {
        evaluator.open("/learning");
        evaluator.press("Import from the LMS");
        load("external_id,learner,item,completed_at,score\n"
                + line("E", "ELEARNING", taken.minus(Duration.ofDays(2)), "")
                + line("P", "PRIVACY", taken.minus(Duration.ofDays(2)), "")
                + line("T1", "TEST", taken, "seventy-nine")
                + line("T2", "TEST", taken, "79"));
        evaluator.reads("Column score: \"seventy-nine\" is no number. Write percent like 87.5.");
        assertThat(evaluator
                        .page()
                        .locator("tr:has-text('seventy-nine') th")
                        .first()
                        .innerText())
                .contains("4");
        evaluator.picture("journey-learning-preview");
        evaluator.press("Record 3 records");
        evaluator.reads("Step 3 of 3: done.");
        attending.open("/training/mine").reads("Take the proficiency test again");
        attending.reads("Missing: Pass the proficiency test.");
        attending.picture("journey-learner-failed");
    }

    private void giveOpinion() {
        attending.page().setViewportSize(PHONE, 844);
        attending.open("/training/mine");
        attending.page().locator("main a[href='/surveys/" + held + "']").first().click();
        for (int item = 1; item <= 5; item++) {
            attending.page().locator("input[name=item" + item + "][value='5']").check();
        }
        attending.picture("journey-learner-survey-phone");
        attending.press("Send my answer");
        attending.reads("Thank you.");
        attending.open("/training/mine");
        assertThat(attending
                        .page()
                        .locator("main a[href='/surveys/" + held + "']")
                        .count())
                .isZero();
        attending.page().setViewportSize(DESK, 900);
    }

    private void passAfterADay(Instant taken) {
        academy.fire(campus.training(term, 2), "catchEvent_retestAllowed");
        evaluator.open("/learning/import");
        load("external_id,learner,item,completed_at,score\n" + line("T3", "TEST", taken, "85"));
        evaluator.press("Record 1 record");
        evaluator.reads("Step 3 of 3: done.");

        attending.open("/training/mine").reads("Eligible");
        attending.picture("journey-learner-eligible");
        chief.open("/access/people/" + campus.training(term, 2)).reads("Eligible");
        chief.picture("journey-access-person");
        chief.open("/access").reads("Eligible");
        chief.picture("journey-access");
        assertThat(chief.page().locator("main form[method=post]").count()).isZero();
    }

    private OpenTask task(String step) {
        return ward.open(held, step).findFirst().orElseThrow();
    }

    private String plan(int days, int seats) {
        return campus.as(
                        term.trainingManager(),
                        () -> sessions.plan(
                                new PlanSession(
                                        term.wave(),
                                        term.specialty(),
                                        SessionKind.CLASS,
                                        term.site(),
                                        classrooms.room(term.site(), 12),
                                        null,
                                        classrooms.tenInDays(days),
                                        classrooms.tenInDays(days).plusHours(4),
                                        seats,
                                        term.physician(5),
                                        term.co()),
                                true))
                .sessionId();
    }

    private static Visitor signIn(Visitors visitors, String user) {
        return visitors.signedIn(user, Ward.PASSWORD);
    }

    private static Visitor book(Visitor learner, String session) {
        learner.open("/training/mine")
                .page()
                .locator("form:has(input[value='" + session + "']) button")
                .click();
        return learner;
    }

    private static String seats(Visitor learner) {
        return learner.page().locator("section[aria-labelledby=seats]").innerText();
    }

    private void minutes(String userId, int physician, String minutes) {
        lead.page()
                .locator("[id='minutes." + campus.training(term, physician) + "']")
                .fill(minutes);
    }

    private String line(String id, String item, Instant at, String score) {
        return "LMS-" + term.staff().n() + "-" + id + "," + term.physician(2) + "," + item + "," + at + "," + score
                + "\n";
    }

    private void load(String csv) {
        evaluator
                .page()
                .locator("#file")
                .setInputFiles(new FilePayload("results.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        evaluator.press("Show what would happen");
    }

    private void at(Instant moment, Runnable act) {
        time.at(moment, () -> {
            act.run();
            return null;
        });
    }
}
