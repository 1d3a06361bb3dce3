package health.sts.delivery.session;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.CertificateChanged;
import health.sts.certification.CertificateStatus;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A trainer whose certificate ends before the class is replaced before it, and nobody is asked twice. */
@StsTest
class TrainerWatchTest {

    @Autowired
    Sessions sessions;

    @Autowired
    SessionSteps steps;

    @Autowired
    TrainerCheck check;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    TaskDesk tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    SessionView session;

    @BeforeEach
    void planSession() {
        term = campus.prepare(0, 60);
        session = campus.as(
                term.trainingManager(),
                () -> sessions.plan(
                        new PlanSession(
                                term.wave(),
                                term.specialty(),
                                SessionKind.CLASS,
                                term.site(),
                                null,
                                "https://meet.test.example/1",
                                classrooms.tenInDays(30),
                                classrooms.tenInDays(30).plusHours(4),
                                10,
                                term.physician(5),
                                term.evaluator()),
                        false));
    }

    @Test
    void aSuspendedCertificateAsksForAnotherTrainerAtOnce() {
        assertThat(transaction.<Boolean>execute(status -> steps.trainerMayTeach(session.sessionId())))
                .isTrue();
        String certificate = certificate();
        transaction.executeWithoutResult(status -> {
            suspend(certificate);
            events.publishEvent(new CertificateChanged(
                    certificate,
                    term.physician(5),
                    term.lead(),
                    term.specialty(),
                    CertificateStatus.SUSPENDED,
                    "Asked for by a test"));
        });
        assertThat(transaction.<Boolean>execute(status -> steps.trainerMayTeach(session.sessionId())))
                .isFalse();
        assertThat(kinds()).containsExactly(SessionEvent.Kind.TRAINER_LOST, SessionEvent.Kind.PLANNED);
        assertThat(openSteps()).contains("userTask_replaceTrainer");
        transaction.executeWithoutResult(status -> check.checkTrainers());
        assertThat(kinds()).hasSize(2);
        campus.as(
                term.trainingManager(),
                () -> sessions.replaceTrainer(session.sessionId(), 0, term.physician(6), "No certificate"));
        assertThat(kinds()).startsWith(SessionEvent.Kind.TRAINER);
        check.checkTrainers();
        assertThat(kinds()).hasSize(3);
        assertThat(openSteps()).contains("userTask_agreeToTeach").doesNotContain("userTask_replaceTrainer");
    }

    @Test
    void theDailyWatchFindsWhatLapsesByItself() {
        Instant late = clock.instant().plus(Duration.ofDays(400));
        String id = classrooms.session(new Classrooms.Wanted(
                term.wave(),
                term.specialty(),
                SessionKind.REFRESHER,
                term.site(),
                null,
                late,
                late.plus(Duration.ofHours(1)),
                10,
                term.physician(5),
                term.lead(),
                term.co()));
        assertThat(check.checkTrainers()).isPositive();
        assertThat(sessions.events(id)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(SessionEvent.Kind.TRAINER_LOST);
            assertThat(event.details())
                    .startsWith("The lead trainer's certificate does not hold on ")
                    .endsWith("Name another trainer or cancel the session.");
        });
        assertThat(kinds()).containsExactly(SessionEvent.Kind.PLANNED);
    }

    private List<SessionEvent.Kind> kinds() {
        return sessions.events(session.sessionId()).stream()
                .map(SessionEvent::kind)
                .toList();
    }

    private List<String> openSteps() {
        return tasks.ofCase(session.sessionId()).stream().map(OpenTask::step).toList();
    }

    private String certificate() {
        return jdbc.sql("select id from certificate where physician_id = :physician")
                .param("physician", term.physician(5))
                .query(String.class)
                .single();
    }

    private void suspend(String certificate) {
        jdbc.sql(
                        """
                        insert into certificate_event (id, certificate_id, event_no, kind, cause, reason, done_by, done_at)
                        values (:id, :certificate, 1, 'SUSPENDED', 'MANUAL', 'Test', 'test', :at)
                        """)
                .param("id", Ids.next("CTE"))
                .param("certificate", certificate)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }
}
