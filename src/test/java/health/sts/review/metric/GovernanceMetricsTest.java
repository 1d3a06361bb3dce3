package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.SessionKind;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** EN1, AC1, AC2, AC5 and AC6 on rows: failures, exclusions, nobody, and rows that came later. */
@StsTest
class GovernanceMetricsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    MetricRows rows;

    @Autowired
    MetricRegistry registry;

    @Autowired
    JdbcClient jdbc;

    Live live;
    Instant now;

    @BeforeEach
    void aWaveOfTwelve() {
        live = waves.open();
        now = live.day(31);
    }

    @Test
    void withoutRecordsThereIsNoValue() {
        for (String id : List.of("EN1", "AC1", "AC2", "AC5", "AC6")) {
            Figure none = rows.empty(id, live);
            assertThat(none.records()).as(id).isZero();
            assertThat(none.value()).as(id).isNull();
        }
    }

    @Test
    void whatIsNotRecordedSaysWhy() {
        for (String id : List.of("EN2", "EN3", "EN4", "AC3", "AC4")) {
            Metric metric = registry.find(id).orElseThrow();
            assertThat(metric.sql()).as(id).isNull();
            assertThat(metric.whyNot()).as(id).endsWith(".");
        }
    }

    @Test
    void volunteersAreCountedAmongAllWhoWereAppointed() {
        candidacy("VOLUNTEER", "APPOINTED", live.day(-150));
        candidacy("NOMINATED", "APPOINTED", live.day(-150));
        candidacy("VOLUNTEER", "REJECTED", live.day(-150));
        candidacy("VOLUNTEER", "SIGNATURE", live.day(-150));
        String vacated = candidacy("NOMINATED", "SEAT_VACATED", live.day(-20));
        Figure figure = rows.whole("EN1", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("1");
        assertThat(figure.denominator()).isEqualByComparingTo("2");
        jdbc.sql("update certification set candidacy_id = :id where wave_id = :wave and specialty_code = :specialty")
                .param("id", vacated)
                .param("wave", live.wave())
                .param("specialty", live.specialty(1))
                .update();
        assertThat(rows.whole("EN1", live, now).value()).isEqualByComparingTo("33.3333");
        assertThat(rows.whole("EN1", live, live.day(-151)).records()).isZero();
    }

    @Test
    void whoIsNotTrainedAndPassedInTimeStaysInTheDenominator() {
        String held = rows.session(live, 1, SessionKind.CLASS, live.day(-20));
        rows.seat(held, live.training(1, 1), "ATTENDED", live.day(-19));
        rows.seat(held, live.training(1, 2), "ATTENDED", live.day(-19));
        rows.seat(held, live.training(1, 3), "NO_SHOW", live.day(-19));
        rows.seat(held, live.training(1, 4), "REBOOK", live.day(-19));
        rows.seat(held, live.training(1, 4), "MAKE_UP", live.day(-10));
        rows.seat(held, live.training(1, 5), "REBOOK", live.day(-19));
        rows.seat(held, live.training(1, 5), "MAKE_UP", live.day(-6));
        Figure figure = rows.whole("AC1", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("3");
        assertThat(figure.denominator()).isEqualByComparingTo("12");
        rows.seat(held, live.training(1, 3), "ATTENDED", live.day(8));
        assertThat(rows.whole("AC1", live, now).numerator()).isEqualByComparingTo("4");
        assertThat(rows.whole("AC1", live, live.day(7)).numerator()).isEqualByComparingTo("3");
    }

    @Test
    void theLastDayForTrainingEndsAtTheWavesSites() {
        String evening = rows.session(live, 1, SessionKind.CLASS, live.day(-6).minus(Duration.ofHours(5)));
        rows.seat(evening, live.training(1, 1), "ATTENDED", live.day(-5));
        assertThat(rows.whole("AC1", live, now).numerator()).isEqualByComparingTo("1");
        String late = rows.session(live, 1, SessionKind.CLASS, live.day(-6).minus(Duration.ofHours(3)));
        rows.seat(late, live.training(1, 2), "ATTENDED", live.day(-5));
        assertThat(rows.whole("AC1", live, now).numerator()).isEqualByComparingTo("1");
        assertThat(rows.whole("AC1", live, live.day(-6).minusSeconds(1)).records())
                .isZero();
        assertThat(rows.whole("AC1", live, live.day(-6)).records()).isEqualTo(12);
    }

    @Test
    void whoLeftBeforeOrJoinedAfterIsExcludedByName() {
        rows.left(live.training(1, 2), live.day(-8));
        rows.left(live.training(1, 3), live.day(3));
        jdbc.sql("update learner_training set created_at = :at where id = :id")
                .param("at", SqlTime.of(live.day(-6)))
                .param("id", live.training(1, 4))
                .update();
        Figure inTime = rows.whole("AC1", live, now);
        assertThat(inTime.excluded())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(GovernanceSql.LEFT_BEFORE, 1, GovernanceSql.JOINED_AFTER, 1));
        assertThat(inTime.denominator()).isEqualByComparingTo("10");
        jdbc.sql("update learner_training set created_at = :at where id = :id")
                .param("at", SqlTime.of(live.day(2)))
                .param("id", live.training(1, 4))
                .update();
        Figure waived = rows.whole("AC5", live, now);
        assertThat(waived.excluded())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(GovernanceSql.LEFT_BEFORE_LIVE, 1, GovernanceSql.JOINED_AFTER_LIVE, 1));
        assertThat(waived.denominator()).isEqualByComparingTo("10");
    }

    @Test
    void anEmptySeatIsANoShowByTheNewestSheet() {
        String held = rows.session(live, 1, SessionKind.LAB, live.day(-14));
        rows.seat(held, live.training(1, 1), "ATTENDED", live.day(-13));
        rows.seat(held, live.training(1, 2), "NO_SHOW", live.day(-13));
        rows.seat(held, live.training(1, 3), "BOOKED", live.day(-30));
        rows.seat(held, live.training(1, 4), "NO_SHOW", live.day(-13));
        rows.seat(held, live.training(1, 4), "ATTENDED", live.day(-10));
        Figure figure = rows.whole("AC2", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("1");
        assertThat(figure.denominator()).isEqualByComparingTo("3");
        assertThat(rows.whole("AC2", live, live.day(-11)).numerator()).isEqualByComparingTo("2");
    }

    @Test
    void aWaiverCountsWhereItIsInForceOnTheDayOfGoLive() {
        waiver(1, live.day(0).plus(Duration.ofHours(8)), Duration.ofHours(72), null);
        waiver(2, live.day(-2), Duration.ofHours(72), null);
        waiver(3, live.day(-4), Duration.ofHours(72), null);
        waiver(4, live.day(-1), Duration.ofHours(72), live.day(-1).plus(Duration.ofHours(5)));
        waiver(5, live.day(1), Duration.ofHours(72), null);
        Figure figure = rows.whole("AC5", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("2");
        assertThat(figure.denominator()).isEqualByComparingTo("12");
        assertThat(rows.whole("AC5", live, live.day(0)).numerator()).isEqualByComparingTo("1");
        assertThat(rows.whole("AC5", live, live.day(0).minusSeconds(1)).records())
                .isZero();
    }

    @Test
    void tasksThatAreLateOrOpenStayInTheDenominator() {
        Instant due = live.day(10);
        task("cmio", due, due, "completed");
        task("cmio", due, due.plusSeconds(1), "completed");
        task("peer-trainer", due, null, null);
        task("peer-trainer", due, due.minusSeconds(60), "deleted");
        task("peer-trainer", due, due.plusSeconds(60), "deleted");
        task("cmio", live.day(30), live.day(12), "completed");
        Breakdown read = rows.read("AC6", live, ReviewPoint.DAY_30, now);
        assertThat(read.whole().numerator()).isEqualByComparingTo("1");
        assertThat(read.whole().denominator()).isEqualByComparingTo("4");
        assertThat(read.whole().excluded()).containsExactly(Map.entry(GovernanceSql.CALLED_OFF, 1));
        assertThat(read.of("cmio").value()).isEqualByComparingTo("50");
        assertThat(read.of("peer-trainer").value()).isEqualByComparingTo("0");
        assertThat(rows.whole("AC6", live, due).records()).isZero();
        assertThat(rows.read("AC6", live, ReviewPoint.DAY_60, now).whole().records())
                .isEqualTo(1);
    }

    @Test
    void tasksOfHelpOfTheReviewAndOfTicketsCount() {
        String run = Ids.next("TRG");
        String help = Ids.next("ITV");
        String review = Ids.next("RVW");
        String ticket = Ids.next("TKT");
        for (String sql : List.of(
                """
                insert into triage_run (id, wave_id, point, number, as_of, signal_table, triage_table, on_track, coach,
                    intensive, digest, run_by, run_at)
                values (:run, :wave, 'DAY_30', 1, :at, 'x', 'x', 0, 0, 0, 'x', 'x', :at)
                """,
                """
                insert into intervention (id, kind, wave_id, point, run_id, specialty_code, site_id, state, state_since,
                    opened_at, help_by, tries, version)
                values (:help, 'SPRINT', :wave, 'DAY_30', :run, :specialty, :site, 'HELPED', :at, :at, :at, 0, 0)
                """,
                """
                insert into support_ticket (id, wave_id, specialty_code, site_id, category, severity, title, state,
                    opened_by, opened_at, recorded_at, state_since, version)
                values (:ticket, :wave, :specialty, :site, 'DEFECT', 1, 'x', 'RESOLVED', 'x', :at, :at, :at, 0)
                """)) {
            jdbc.sql(sql)
                    .param("run", run)
                    .param("help", help)
                    .param("ticket", ticket)
                    .param("wave", live.wave())
                    .param("specialty", live.specialty(1))
                    .param("site", live.site())
                    .param("at", SqlTime.of(live.day(1)))
                    .update();
        }
        task(help, "peer-trainer", live.day(10), live.day(9), "completed");
        task(ticket, "training-manager", live.day(10), null, null);
        task(review, "cmio", live.day(10), null, null);
        Figure figure = rows.whole("AC6", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("1");
        assertThat(figure.denominator()).as("that review belongs to no wave").isEqualByComparingTo("2");
    }

    private void task(String group, Instant due, Instant ended, String how) {
        task(live.training(1, 1), group, due, ended, how);
    }

    private void task(String businessKey, String group, Instant due, Instant ended, String how) {
        String id = Ids.next("TSK");
        String process = Ids.next("PRC");
        jdbc.sql(
                        """
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_,
                            START_TIME_, ROOT_PROC_INST_ID_, STATE_)
                        values (:id, :id, :key, 'learner-training', 'learner-training:1:x', :start, :id, 'ACTIVE')
                        """)
                .param("id", process)
                .param("key", businessKey)
                .param("start", Timestamp.from(live.day(1)))
                .update();
        jdbc.sql(
                        """
                        insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_,
                            PROC_INST_ID_, START_TIME_, END_TIME_, DELETE_REASON_, DUE_DATE_)
                        values (:id, 'userTask_x', 'learner-training', 'learner-training:1:x', :process, :process, :start,
                            :ended, :how, :due)
                        """)
                .param("id", id)
                .param("process", process)
                .param("start", Timestamp.from(live.day(1)))
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .param("how", how)
                .param("due", Timestamp.from(due))
                .update();
        jdbc.sql(
                        """
                        insert into ACT_HI_IDENTITYLINK (ID_, TIMESTAMP_, TYPE_, GROUP_ID_, TASK_ID_, ROOT_PROC_INST_ID_,
                            OPERATION_TYPE_)
                        values (:id, :at, 'candidate', :group, :task, :process, 'add')
                        """)
                .param("id", Ids.next("LNK"))
                .param("at", Timestamp.from(live.day(1)))
                .param("group", group)
                .param("task", id)
                .param("process", process)
                .update();
    }

    private String candidacy(String source, String state, Instant since) {
        String id = Ids.next("CND");
        jdbc.sql(
                        """
                        insert into candidacy (id, wave_id, specialty_code, site_id, candidate_id, candidate_user_id, source,
                            nominated_by, motivation, conflict, state, state_since, reserve_until, created_at, one_at_a_time,
                            version)
                        values (:id, :wave, :specialty, :site, :physician, 'x', :source, 'x', 'x', 'NONE', :state, :at, :at,
                            :at, :id, 0)
                        """)
                .param("id", id)
                .param("wave", live.wave())
                .param("specialty", live.specialty(1))
                .param("site", live.site())
                .param("physician", live.physician(1, 1))
                .param("source", source)
                .param("state", state)
                .param("at", SqlTime.of(since))
                .update();
        return id;
    }

    private void waiver(int physician, Instant granted, Duration length, Instant ended) {
        String id = Ids.next("WVR");
        jdbc.sql(
                        """
                        insert into access_waiver (id, training_id, wave_id, physician_id, reason, hours, supervisor_user_id,
                            requested_by, requested_at, decide_by, state, state_since, granted_at, ends_at, one_at_a_time,
                            version)
                        values (:id, :training, :wave, :physician, 'x', 72, 'x', 'x', :at, :at, 'GRANTED', :at, :at, :ends,
                            :id, 0)
                        """)
                .param("id", id)
                .param("training", live.training(1, physician))
                .param("wave", live.wave())
                .param("physician", live.physician(1, physician))
                .param("at", SqlTime.of(granted))
                .param("ends", SqlTime.of(granted.plus(length)))
                .update();
        event(id, "GRANTED", granted);
        if (ended != null) {
            event(id, "ENDED", ended);
        }
    }

    private void event(String waiver, String kind, Instant at) {
        jdbc.sql(
                        "insert into waiver_event (id, waiver_id, kind, done_by, done_at) values (:id, :waiver, :kind, 'x', :at)")
                .param("id", Ids.next("WVE"))
                .param("waiver", waiver)
                .param("kind", kind)
                .param("at", SqlTime.of(at))
                .update();
    }
}
