package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.recruitment.Ward;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of sessions and rooms, on a desk and on a phone. */
@StsTest
@BrowserTest
class SessionViewsTest {

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Sessions sessions;

    final Look look = new Look();

    Term term;
    String room;
    SessionView session;

    @BeforeEach
    void planSessions() {
        term = campus.prepare(0, 60);
        room = classrooms.room(term.site(), 12);
        List<PlanSession> days = IntStream.range(30, 33)
                .mapToObj(classrooms::tenInDays)
                .map(start -> new PlanSession(
                        term.wave(),
                        term.specialty(),
                        SessionKind.CLASS,
                        term.site(),
                        room,
                        null,
                        start,
                        start.plusHours(4),
                        10,
                        term.physician(5),
                        term.co()))
                .toList();
        session = campus.as(term.trainingManager(), () -> sessions.planAll(days, false, true))
                .get(0)
                .session();
    }

    @Test
    void theTrainingManagerPlansAndChanges(Visitors visitors) {
        Visitor manager = visitors.signedIn(term.trainingManager(), Ward.PASSWORD);
        String first = "?waveId=" + term.wave() + "&specialtyCode=" + term.specialty() + "&siteId=" + term.site();
        look.at(manager, "sessions", "/sessions?wave=" + term.wave());
        look.at(manager, "sessions-none", "/sessions?span=day&wave=" + term.wave());
        look.at(manager, "session", "/sessions/" + session.sessionId());
        look.at(manager, "session-new-first", "/sessions/new");
        look.at(manager, "session-new", "/sessions/new" + first);
        manager.press("Plan the session");
        look.at(manager, "session-new-refused", null);
        manager.open("/sessions/series" + first);
        fillSeries(manager);
        manager.press("Look at each day");
        look.at(manager, "series-preview", null);
        manager.press("Plan the series");
        look.at(manager, "series-planned", null);
        manager.open("/sessions/" + session.sessionId() + "/change");
        manager.page().locator("#start").fill("09:00");
        manager.page().locator("#end").fill("12:00");
        manager.page().locator("#reason").fill("The room is needed at noon");
        manager.press("See what it does");
        look.at(manager, "session-change-seen", null);
        manager.press("Save the change");
        look.at(manager, "session-changed", null);
        look.at(manager, "session-trainer", "/sessions/" + session.sessionId() + "/trainer");
        look.at(manager, "session-cancellation", "/sessions/" + session.sessionId() + "/cancellation");
        look.at(manager, "rooms", "/rooms?site=" + term.site());
        look.at(manager, "room", "/rooms/" + room);
        look.reach(manager, "/sessions?wave=" + term.wave(), "a[href='/sessions/" + session.sessionId() + "']");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aLearnerReads(Visitors visitors) {
        Visitor learner = visitors.signedIn(term.p(3), Ward.PASSWORD);
        look.at(learner, "sessions-learner", "/sessions?wave=" + term.wave());
        look.at(learner, "session-learner", "/sessions/" + session.sessionId());
        assertThat(look.faults()).isEmpty();
    }

    private void fillSeries(Visitor manager) {
        manager.page().locator("main form[method=post] #kind").selectOption("CLASS");
        manager.page().locator("#start").fill("10:00");
        manager.page().locator("#end").fill("14:00");
        manager.page()
                .locator("#dates")
                .fill(classrooms.tenInDays(32).toLocalDate() + "\n"
                        + classrooms.tenInDays(34).toLocalDate());
        manager.page().locator("#roomId").selectOption(room);
        manager.page().locator("#capacity").fill("10");
        manager.page().locator("#leadPhysicianId").selectOption(term.physician(5));
        manager.page().locator("#coUserId").selectOption(term.co());
    }
}
