package health.sts.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Access;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Enrolments;
import health.sts.delivery.booking.Enrolments.Candidate;
import health.sts.delivery.booking.LearnerWay;
import health.sts.delivery.booking.LearnerWays;
import health.sts.delivery.booking.SeatFixture;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.TrainingFacts;
import health.sts.engine.CasePart;
import health.sts.engine.TaskDesk;
import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Only a refresher that is young enough at go-live is offered, taken and enough, also after the wave was moved. */
@StsTest
class RefresherTest {

    private static final SessionKind REFRESHER = SessionKind.REFRESHER;

    @Autowired
    Campus campus;

    @Autowired
    SeatFixture fixture;

    @Autowired
    Bookings bookings;

    @Autowired
    LearnerWays ways;

    @Autowired
    Enrolments enrolments;

    @Autowired
    LearnerWorkflow workflow;

    @Autowired
    TrainingFacts facts;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Waves waves;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    String id;

    @BeforeEach
    void passLongBeforeGoLive() {
        term = campus.open(0, 80);
        id = campus.training(term, 3);
        campus.begin();
        Instant at = clock.instant().minus(Duration.ofDays(1));
        transactions.executeWithoutResult(status -> {
            facts.privacyDone(id, at);
            facts.elearningDone(id, at);
            facts.classAttended(id, at);
            facts.labDone(id, at);
            facts.tested(id, 1, at);
        });
        assertThat(campus.learner(id).missing()).isEqualTo(MissingStep.REFRESHER);
        assertThat(asked()).isTrue();
    }

    @Test
    void oneThatWouldBeTooOldIsNeitherOfferedNorTaken() {
        String tooOld = before(61);
        String border = before(60);
        assertThat(offered()).containsExactly(border);
        assertThatThrownBy(() -> book(tooOld)).hasMessageContaining("would not count for access");
        assertThatThrownBy(() -> campus.as(
                        term.p(3),
                        () -> tasks.complete(
                                tasks.find(part(), "userTask_bookSession")
                                        .orElseThrow()
                                        .id(),
                                Map.of("sessionId", tooOld))))
                .hasMessageContaining("would not count for access");
        book(border);
        assertThat(asked()).isFalse();
        attend(border);
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
        assertThat(running()).isZero();
    }

    @Test
    void enrollingPassesOverWhatWouldBeTooOld() {
        before(61);
        assertThat(enrol().sentence()).contains("close enough to go-live");
        String late = before(30);
        assertThat(enrol().sessionId()).isEqualTo(late);
    }

    @Test
    void afterTheWaveMovedAwayAnotherRefresherFollows() {
        String session = before(50);
        book(session);
        campus.goLive(term, goLive().date().plusDays(40));
        campus.begin();
        attend(session);
        assertThat(campus.learner(id).missing()).isEqualTo(MissingStep.REFRESHER);
        assertThat(asked()).isTrue();

        String next = before(10);
        book(next);
        attend(next);
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
        assertThat(running()).isZero();
    }

    @Test
    void whoeverHadCompletedChoosesARefresherAfterTheWaveMovedAway() {
        String session = before(50);
        book(session);
        attend(session);
        jdbc.sql("update learner_training set state = 'COMPLETED' where id = :id")
                .param("id", id)
                .update();
        assertThat(offered()).isEmpty();
        assertThat(candidate().needed()).isFalse();

        campus.goLive(term, goLive().date().plusDays(40));
        campus.begin();
        assertThat(campus.learner(id).access()).isEqualTo(Access.BLOCKED);
        assertThat(asked()).isTrue();
        String next = before(10);
        assertThat(offered()).containsExactly(next);
        assertThat(candidate().needed()).isTrue();
        book(next);
        attend(next);
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
    }

    private String before(int days) {
        Instant start = goLive().date()
                .minusDays(days)
                .atTime(LocalTime.of(10, 0))
                .atZone(goLive().zone())
                .toInstant();
        return fixture.session(term, REFRESHER, 5, start);
    }

    private GoLive goLive() {
        return waves.goLive(term.wave());
    }

    private void book(String session) {
        campus.as(term.p(3), () -> bookings.book(id, session));
    }

    private Bookings.EnrolmentResult enrol() {
        return campus.as(term.trainingManager(), () -> bookings.enrol(List.of(id), REFRESHER)
                .get(0));
    }

    private void attend(String session) {
        Instant ends = jdbc.sql("select ends_at from training_session where id = :id")
                .param("id", session)
                .query((row, n) -> SqlTime.read(row, "ends_at"))
                .single();
        transactions.executeWithoutResult(status -> {
            fixture.set(session, "state", "CLOSED");
            facts.refresherAttended(id, ends);
            workflow.attended(id, REFRESHER, AttendanceResult.ATTENDED, session, term.lead());
        });
    }

    private List<String> offered() {
        LearnerWay way = campus.as(term.p(3), () -> ways.mine(id)).orElseThrow();
        return way.offers().stream()
                .filter(offer -> offer.kind() == REFRESHER)
                .flatMap(offer -> offer.possible().stream())
                .map(fit -> fit.session().sessionId())
                .toList();
    }

    private Candidate candidate() {
        return campus
                .as(term.trainingManager(), () -> {
                    String department = enrolments.departments().stream()
                            .filter(one -> one.siteId().equals(term.site())
                                    && one.specialtyCode().equals(term.specialty()))
                            .findFirst()
                            .orElseThrow()
                            .departmentId();
                    return enrolments.candidates(term.wave(), department, REFRESHER);
                })
                .stream()
                .filter(one -> one.trainingId().equals(id))
                .findFirst()
                .orElse(new Candidate(id, "", "Not listed"));
    }

    private boolean asked() {
        return tasks.find(part(), "userTask_bookSession").isPresent();
    }

    private CasePart part() {
        return new CasePart(id, "sessionKind", REFRESHER.name());
    }

    private int running() {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                        + " where e.BUSINESS_KEY_ = :id and e.PARENT_ID_ is null and d.KEY_ = 'learner-refresher'")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
