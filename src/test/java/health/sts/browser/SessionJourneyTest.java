package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.engine.EngineTime;
import health.sts.recruitment.Ward;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session from its room to the pay of its trainer: planned, moved with a look at whom it hits, checked in, paid. */
@StsTest
@BrowserTest
class SessionJourneyTest {

    private static final int PHONE = 390;

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
    Bookings bookings;

    @Autowired
    EngineTime time;

    Term term;

    @BeforeEach
    void open() {
        term = campus.open(0, 60);
        campus.begin();
    }

    @Test
    void aSeriesIsPlannedAroundATakenRoomAndASessionMovesIntoSomebodysClinic(Visitors visitors) {
        Visitor manager = visitors.signedIn(term.trainingManager(), Ward.PASSWORD);
        addRoom(manager);
        String session = planOne(manager);
        planSeries(manager);

        Visitor learner = visitors.signedIn(term.p(1), Ward.PASSWORD);
        loadClinic(manager);
        learner.open("/clinic-times").reads("15:00");
        learner.open("/training/mine")
                .page()
                .locator("form:has(input[value='" + session + "']) button")
                .click();
        learner.reads("You have the seat.");

        manager.open("/sessions/" + session + "/change");
        manager.page().locator("#start").fill("14:00");
        manager.page().locator("#end").fill("18:00");
        manager.page().locator("#reason").fill("The room is painted in the morning");
        manager.press("See what it does");
        manager.reads("Keep their seat, though they see patients or are away then");
        manager.reads("Given1");
        manager.picture("journey-session-impact");
        manager.press("Save the change");
        manager.reads("The change is saved");
        learner.open("/mail").reads("Your session has moved into your clinic time");
    }

    @Test
    void learnersCheckInByTheCodeInTheRoomAndTheTrainerIsPaid(Visitors visitors) {
        SessionView session = planned();
        String id = session.sessionId();
        campus.as(term.p(1), () -> bookings.book(campus.training(term, 1), id));
        campus.as(term.p(2), () -> bookings.book(campus.training(term, 2), id));
        Visitor lead = visitors.signedIn(term.lead(), Ward.PASSWORD);
        Visitor first = visitors.signedIn(term.p(1), Ward.PASSWORD);
        Visitor late = visitors.signedIn(term.p(2), Ward.PASSWORD);
        Visitor stranger = visitors.signedIn(term.p(3), Ward.PASSWORD);
        String page = "/sessions/" + id + "/check-in";

        first.open(page).reads("Check-in opens at");
        String[] code = new String[1];
        at(session.startsAt().minusSeconds(300), () -> {
            lead.open("/sessions/" + id);
            lead.follow("Check-in code for the room");
            lead.sees("Check in here");
            lead.picture("journey-check-in-code");
            code[0] = lead.page().locator("#code code").innerText();
            first.page().setViewportSize(PHONE, 844);
            first.open(page + "?code=" + code[0].toLowerCase(Locale.ROOT));
            first.press("I am here");
            first.reads("You are checked in since");
            first.picture("journey-check-in-phone");
            stranger.open(page + "?code=" + code[0]).reads("You have no seat in this session");
            late.open(page + "?code=ZZZZZZZZ").reads("This code has expired or belongs to another session.");
        });
        at(session.startsAt().plusSeconds(600), () -> {
            late.open(page + "?code=" + code[0]).reads("Scan the one that is shown now.");
            late.picture("journey-check-in-expired");
        });
        at(session.endsAt().plusSeconds(600), () -> {
            sign(visitors, lead, id);
            pay(visitors, lead, id);
        });
    }

    private void addRoom(Visitor manager) {
        manager.open("/sessions");
        manager.follow("Rooms");
        manager.page().locator("#siteId").selectOption(term.site());
        manager.page().locator("#name").fill("Room North " + term.staff().n());
        manager.page().locator("#seats").fill("12");
        manager.press("Add the room");
        manager.reads("The room is added.");
    }

    private String planOne(Visitor manager) {
        manager.open("/sessions/new" + first());
        form(manager, term.physician(5), term.co());
        manager.page().locator("#day").fill(day(30).toString());
        manager.press("Plan the session");
        manager.reads("The session is planned");
        return manager.page().url().replaceFirst(".*/(SES-[^?]*).*", "$1");
    }

    /** With other trainers, so that only the room is taken. */
    private void planSeries(Visitor manager) {
        manager.open("/sessions/series" + first());
        form(manager, term.physician(6), term.evaluator());
        manager.page().locator("#dates").fill(day(29) + "\n" + day(30) + "\n" + day(31));
        manager.press("Look at each day");
        manager.reads("2 of 3 sessions can be planned. Nothing is planned yet.");
        manager.reads("Room North " + term.staff().n() + " is taken by class");
        manager.picture("journey-series-preview");
        manager.press("Plan the series");
        manager.reads("2 of 3 sessions are planned.");
        manager.follow("See the planned sessions");
        manager.sees("Sessions");
    }

    private void form(Visitor manager, String lead, String co) {
        manager.page().locator("main form[method=post] #kind").selectOption("CLASS");
        manager.page().locator("#start").fill("09:00");
        manager.page().locator("#end").fill("13:00");
        manager.page()
                .locator("#roomId option:has-text('Room North')")
                .evaluate("option => { option.selected = true; }");
        manager.page().locator("#capacity").fill("10");
        manager.page().locator("#leadPhysicianId").selectOption(lead);
        manager.page().locator("#coUserId").selectOption(co);
    }

    private void loadClinic(Visitor manager) {
        String csv = "physician,kind,weekday,from,until,from_day,until_day,note\n" + term.physician(1) + ",WEEKLY,"
                + day(30).getDayOfWeek() + ",15:00,18:00,,,\n";
        manager.open("/clinic-times/import")
                .page()
                .locator("#file")
                .setInputFiles(new FilePayload("clinic.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        manager.press("Show what would change");
        manager.picture("journey-clinic-preview");
        manager.press("Replace the times of 1 physician");
        manager.reads("Step 3 of 3: done.");
    }

    private void sign(Visitors visitors, Visitor lead, String id) {
        academy.fire(id, "boundaryEvent_sessionOverUnanswered");
        lead.open("/sessions/mine");
        lead.picture("journey-my-classes");
        lead.open("/sessions/" + id + "/attendance").reads("1 of 2 learners checked in.");
        lead.press("All present, full time");
        lead.reads("Saved.");
        lead.press("Hand in for signature");
        lead.reads("Handed in.");
        Visitor co = visitors.signedIn(term.co(), Ward.PASSWORD);
        co.open("/sessions/" + id + "/attendance").press("Sign these minutes");
        co.reads("Signed.");
        academy.fire(id, "serviceTask_closeSession");
    }

    private void pay(Visitors visitors, Visitor lead, String id) {
        lead.open("/hours");
        lead.page().locator("[id='teachingHours." + id + "']").fill("5");
        lead.press("Log these hours");
        lead.reads("from 0 to 4");
        lead.picture("journey-hours-refused");
        lead.page().locator("#teachingHours").fill("4");
        lead.press("Log these hours");
        lead.reads("Logged. A chief confirms them for pay.");
        Visitor chief = visitors.signedIn(term.chief(), Ward.PASSWORD);
        TasklistPage task = TasklistPage.at(
                chief, ward.open(id, "userTask_confirmHours").findFirst().orElseThrow(), "Confirm hours");
        chief.reads("Hours taught: 4.00");
        chief.picture("journey-hours-confirm");
        task.choose("Yes, they are right").completed();
        lead.open("/hours").reads("4.00 confirmed");
        lead.picture("journey-hours");
        assertThat(ward.open(id, "userTask_confirmHours")).isEmpty();
    }

    private SessionView planned() {
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
                                classrooms.tenInDays(20),
                                classrooms.tenInDays(20).plusHours(4),
                                10,
                                term.physician(5),
                                term.co()),
                        true));
    }

    private String first() {
        return "?waveId=" + term.wave() + "&specialtyCode=" + term.specialty() + "&siteId=" + term.site();
    }

    private LocalDate day(int days) {
        return classrooms.tenInDays(days).toLocalDate();
    }

    private void at(Instant moment, Runnable act) {
        time.at(moment, () -> {
            act.run();
            return null;
        });
    }
}
