package health.sts.delivery.training;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.LearnerWay;
import health.sts.delivery.booking.LearnerWays;
import health.sts.delivery.booking.SeatFixture;
import health.sts.engine.CasePart;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A refresher a year after the last proof: who is asked, with which case, who is reminded, and how it ends. */
@StsTest
class YearlyRefreshersTest {

    @Autowired
    Campus campus;

    @Autowired
    SeatFixture fixture;

    @Autowired
    Refreshers refreshers;

    @Autowired
    LearnerWays ways;

    @Autowired
    Bookings bookings;

    @Autowired
    LearnerWorkflow workflow;

    @Autowired
    TrainingFacts facts;

    @Autowired
    Processes processes;

    @Autowired
    TaskDesk tasks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    Instant border;

    @BeforeEach
    void aWaveThatWentLiveAYearAgo() {
        term = campus.open();
        campus.begin();
        border = clock.instant().minus(Duration.ofDays(365));
        proven(1, border.minusSeconds(60), null);
        proven(2, border, null);
        proven(3, border.minusSeconds(60), border.plusSeconds(60));
        proven(5, border.minusSeconds(60), null);
    }

    @Test
    void whoseProofIsOlderThanAYearIsAskedOnceWithACase() {
        assertThat(round(before()).asked()).isEqualTo(1);
        assertThat(refreshers.asked(List.of(id(1), id(2), id(3), id(5)))).containsExactly(id(1));
        assertThat(processes.running("learner-refresher", List.of(id(1), id(2), id(3), id(5))))
                .containsExactly(id(1));
        assertThat(mails(term.p(1))).containsExactly("Your training: yearly refresher");
        assertThat(round(before())).isEqualTo(new Refreshers.Round(0, 0, Optional.empty()));
        assertThat(mails(term.p(1))).hasSize(1);
    }

    @Test
    void whoWasAskedBeforeIsRemindedAndNotAskedAgain() {
        round(before());
        assertThat(round(clock.instant().plusSeconds(60))).isEqualTo(new Refreshers.Round(0, 1, Optional.empty()));
        assertThat(mails(term.p(1))).hasSize(2);
        assertThat(requests(1)).isEqualTo(1);
    }

    @Test
    void aBatchGoesOnAfterTheLast() {
        proven(4, border.minusSeconds(60), null);
        Refreshers.Round first = refreshers.askNext(List.of(term.wave()), border, before(), "", 1);
        assertThat(first.next()).isPresent();
        Refreshers.Round second = refreshers.askNext(
                List.of(term.wave()), border, before(), first.next().orElseThrow(), 1);
        assertThat(first.asked() + second.asked()).isEqualTo(2);
        assertThat(refreshers.askNext(List.of(), border, before(), "", 1).next())
                .isEmpty();
    }

    @Test
    void attendingEndsItAndAYearLaterAnotherIsAskedFor() {
        round(before());
        Instant start = clock.instant().plus(Duration.ofDays(3));
        String session = fixture.session(term, SessionKind.REFRESHER, 5, start);
        LearnerWay way = campus.as(term.p(1), () -> ways.mine(id(1))).orElseThrow();
        assertThat(way.offers()).anyMatch(offer -> offer.kind() == SessionKind.REFRESHER);
        campus.as(term.p(1), () -> bookings.book(id(1), session));
        assertThat(tasks.find(new CasePart(id(1), "sessionKind", "REFRESHER"), "userTask_bookSession"))
                .isEmpty();
        transactions.executeWithoutResult(status -> {
            fixture.set(session, "state", "CLOSED");
            facts.refresherAttended(id(1), start);
            workflow.attended(id(1), SessionKind.REFRESHER, AttendanceResult.ATTENDED, session, term.lead());
        });
        assertThat(processes.running("learner-refresher", List.of(id(1)))).isEmpty();
        assertThat(refreshers.asked(List.of(id(1)))).isEmpty();
        round(before());
        assertThat(requests(1)).isEqualTo(1);
        refreshers.askNext(List.of(term.wave()), start.plusSeconds(60), before(), "", 100);
        assertThat(requests(1)).isEqualTo(2);
    }

    private Refreshers.Round round(Instant toldBefore) {
        return refreshers.askNext(List.of(term.wave()), border, toldBefore, "", 100);
    }

    private Instant before() {
        return clock.instant().minus(Duration.ofDays(20));
    }

    private void proven(int physician, Instant passed, Instant refresher) {
        jdbc.sql(
                        """
                        update learner_training set state = 'COMPLETED', missing = 'NONE', access = 'ELIGIBLE',
                               privacy_at = :passed, elearning_at = :passed, class_at = :passed, lab_at = :passed,
                               passed_at = :passed, refresher_at = cast(:refresher as timestamp with time zone)
                         where id = :id
                        """)
                .param("passed", SqlTime.of(passed))
                .param("refresher", SqlTime.of(refresher))
                .param("id", id(physician))
                .update();
    }

    private String id(int physician) {
        return campus.training(term, physician);
    }

    private int requests(int physician) {
        return jdbc.sql("select count(*) from refresher_request where training_id = :id")
                .param("id", id(physician))
                .query(Integer.class)
                .single();
    }

    private List<String> mails(String user) {
        return jdbc.sql("select subject from mail_message where user_id = :user and subject like '%refresher%'")
                .param("user", user)
                .query(String.class)
                .list();
    }
}
