package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SignedClasses;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.survey.Surveys;
import health.sts.recruitment.Ward;
import health.sts.shared.SqlTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** My training, seats, clinic times, learning records, access and the classroom, on a desk and on a phone. */
@StsTest
@BrowserTest
class TrainingViewsTest {

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    SignedClasses classes;

    @Autowired
    Bookings bookings;

    @Autowired
    Surveys surveys;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final Look look = new Look();

    Term term;
    String training;

    @BeforeEach
    void open() {
        term = campus.open(0, 60);
        campus.begin();
        training = campus.training(term, 1);
    }

    @Test
    void aLearnerBooksAndReads(Visitors visitors) {
        String session = session(Duration.ofDays(20));
        session(Duration.ofDays(22));
        Visitor learner = visitors.signedIn(term.p(1), Ward.PASSWORD);
        look.at(learner, "training-mine-new", "/training/mine");
        campus.as(term.p(1), () -> bookings.book(training, session));
        look.at(learner, "training-mine", "/training/mine");
        learner.page().locator("main summary").first().click();
        learner.press("Give up the seat");
        look.at(learner, "training-mine-giving-up", null);
        look.at(learner, "clinic-times", "/clinic-times");
        look.reach(learner, "/training/mine", "main td form button");

        Visitor chief = visitors.signedIn(term.chief(), Ward.PASSWORD);
        look.at(chief, "training", "/training/" + training);
        look.at(chief, "enrolment-first", "/training/enrolment?wave=" + term.wave());
        look.at(
                chief,
                "enrolment",
                "/training/enrolment?wave=" + term.wave() + "&kind=CLASS&department=DEP-"
                        + term.staff().n());
        chief.page()
                .locator("main form[method=post] button[type=submit]")
                .first()
                .click();
        look.at(chief, "enrolled", null);
        look.at(chief, "clinic-import", "/clinic-times/import");
        load(
                chief,
                "physician,kind,weekday,from,until\n" + term.physician(1) + ",WEEKLY,Someday,08:00,12:00\n"
                        + term.physician(2) + ",WEEKLY,Monday,08:00,12:00\n");
        chief.press("Show what would change");
        look.at(chief, "clinic-import-preview", null);
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void recordsAndAccessAreRead(Visitors visitors) {
        jdbc.sql("update learner_training set class_at = current_timestamp where id = :id")
                .param("id", training)
                .update();
        Visitor manager = visitors.signedIn(term.trainingManager(), Ward.PASSWORD);
        look.at(manager, "learning-import", "/learning/import");
        String n = term.staff().n();
        String now = clock.instant().minusSeconds(60).toString();
        load(
                manager,
                "external_id,learner,item,completed_at,score\nV-" + n + "-1," + term.physician(1) + ",TEST," + now
                        + ",79\nV-" + n + "-2," + term.physician(2) + ",PRIVACY," + now + ",\nV-" + n
                        + "-3,nobody,TEST," + now
                        + ",79\n");
        manager.press("Show what would happen");
        look.at(manager, "learning-preview", null);
        manager.press("Record 2 records");
        look.at(manager, "learning-done", null);
        manager.open("/learning").page().locator("main summary").first().click();
        manager.press("Record the completion");
        look.at(manager, "learning-refused", null);
        look.at(manager, "learning", "/learning");
        manager.page().locator("main a[href*='/correction']").first().click();
        look.at(manager, "learning-correction", null);
        look.at(manager, "access", "/access?wave=" + term.wave());
        look.at(manager, "access-none", "/access?person=nobody");
        look.at(manager, "access-person", "/access/people/" + training);
        look.at(manager, "access-messages", "/access/messages");
        look.reach(manager, "/learning", "a[href='/learning/import']");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void trainersWorkInTheRoom(Visitors visitors) {
        String running = session(Duration.ofMinutes(-30));
        seat(running, 1);
        seat(running, 2);
        String signed = classes.signed(term, SessionKind.CLASS);
        jdbc.sql("update training_session set state = 'CLOSED' where id = :id")
                .param("id", signed)
                .update();
        Visitor lead = visitors.signedIn(term.lead(), Ward.PASSWORD);
        look.at(lead, "my-classes", "/sessions/mine");
        look.at(lead, "attendance", "/sessions/" + running + "/attendance");
        lead.page().locator("input[name='minutes." + training + "']").fill("many");
        lead.press("Save draft");
        look.at(lead, "attendance-refused", null);
        look.at(lead, "check-in-code", "/sessions/" + running + "/code");
        look.at(lead, "attendance-signed", "/sessions/" + signed + "/attendance");
        look.at(lead, "hours-none", "/hours");
        look.at(lead, "hours-refused", "/hours?from=yesterday");
        look.at(lead, "session-running", "/sessions/" + running);

        Visitor learner = visitors.signedIn(term.p(1), Ward.PASSWORD);
        look.at(learner, "check-in", "/sessions/" + running + "/check-in");
        look.at(learner, "check-in-expired", "/sessions/" + running + "/check-in?code=ZZZZZZZZ");
        look.at(learner, "session-seat", "/sessions/" + running);

        opinions(signed);
        look.at(lead, "session-opinions", "/sessions/" + signed);
        lead.reads("More time for orders");
        look.at(lead, "my-classes-opinions", "/sessions/mine");
        lead.reads("(5 of 5 answered)");
        assertThat(look.faults()).isEmpty();
    }

    private void opinions(String session) {
        for (int person : List.of(1, 2, 3, 4, 6)) {
            campus.as(
                    term.p(person),
                    () -> surveys.answer(session, List.of(5, 4, 5, person == 6 ? 2 : 4, 5), "More time for orders"));
        }
        jdbc.sql("update reaction_survey set closes_at = :past where session_id = :id")
                .param("past", SqlTime.of(clock.instant().minusSeconds(1)))
                .param("id", session)
                .update();
        ReflectionTestUtils.invokeMethod(beans.getBean("surveyWatch"), "look");
    }

    private String session(Duration fromNow) {
        return classrooms.session(new Classrooms.Wanted(
                term.wave(),
                term.specialty(),
                SessionKind.CLASS,
                term.site(),
                null,
                clock.instant().plus(fromNow),
                clock.instant().plus(fromNow).plus(Duration.ofHours(4)),
                10,
                term.physician(5),
                term.lead(),
                term.co()));
    }

    /** A seat as a row: the session has begun, so nobody books it any more. */
    private void seat(String session, int physician) {
        jdbc.sql(
                        """
                        insert into seat (session_id, training_id, physician_id, user_id, kind, waiting_no, booked_by,
                            booked_at)
                        values (:session, :training, :physician, :user, 'CLASS', 0, 'fixture', current_timestamp)
                        """)
                .param("session", session)
                .param("training", campus.training(term, physician))
                .param("physician", term.physician(physician))
                .param("user", term.p(physician))
                .update();
        jdbc.sql("update training_session set taken = taken + 1 where id = :id")
                .param("id", session)
                .update();
    }

    private static void load(Visitor visitor, String csv) {
        visitor.page()
                .locator("#file")
                .setInputFiles(new FilePayload("file.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
