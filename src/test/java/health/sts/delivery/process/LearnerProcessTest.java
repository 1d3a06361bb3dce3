package health.sts.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Access;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.TrainingState;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.TrainingFacts;
import health.sts.engine.CasePart;
import health.sts.engine.Identities;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a learner through every end, timer and gateway. */
@StsTest
class LearnerProcessTest {

    private static final Duration FAR = Duration.ofDays(20);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Ward ward;

    @Autowired
    Bookings bookings;

    @Autowired
    LearnerWorkflow workflow;

    @Autowired
    TrainingFacts facts;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Identities identities;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    String id;
    String learner;
    int sessions;

    @BeforeEach
    void open() {
        open(50);
    }

    private void open(int daysToGoLive) {
        term = campus.open(0, daysToGoLive);
        id = campus.training(term, 3);
        learner = term.p(3);
    }

    @Test
    void whoeverAttendsPassesAndPersonalisesGetsAccess() {
        begin();
        learned();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        score(80);
        lab(true, true, true, false);

        assertThat(passed())
                .contains("endEvent_sessionAttended", "serviceTask_completeTraining", "endEvent_accessGranted")
                .doesNotContain(
                        "catchEvent_retestAllowed",
                        "userTask_coachLearner",
                        "serviceTask_endTraining",
                        "catchEvent_stepCompleted",
                        "serviceTask_rebookSession",
                        "userTask_holdMakeUp",
                        "endEvent_leftWave");
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.COMPLETED);
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
        assertThat(waiting()).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void whoeverLacksTheModulesWaitsForThemAndThenGetsAccess() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        score(100);
        lab(true, true, true, true);

        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.TRAINING);
        assertThat(campus.learner(id).missing()).isEqualTo(MissingStep.PRIVACY);
        assertThat(running()).isEqualTo(1);
        learned();
        assertThat(passed()).contains("catchEvent_stepCompleted", "endEvent_accessGranted");
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.COMPLETED);
    }

    @Test
    void aFailedTestIsRetakenAfterADayAndTheThirdFailureLeadsToCoachingAndANewClass() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        score(79);
        assertThat(waiting()).doesNotContain("userTask_recordTestResult");
        assertThat(due("catchEvent_retestAllowed"))
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Duration.ofHours(25)));
        fire("catchEvent_retestAllowed");
        score(79.99);
        fire("catchEvent_retestAllowed");
        assertThat(passed()).doesNotContain("userTask_coachLearner");
        score(0);

        assertThat(waiting()).contains("userTask_coachLearner").doesNotContain("userTask_recordTestResult");
        coach();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        score(80);
        assertThat(passed()).doesNotContain("serviceTask_endTraining");
        learned();
        lab(true, true, true, false);
        assertThat(passed()).contains("endEvent_accessGranted");
    }

    @Test
    void theAttemptAfterCoachingIsTheLastOne() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        failThrice();
        coach();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        score(79.99);

        assertThat(passed()).contains("serviceTask_endTraining", "endEvent_notProficient");
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.NOT_PROFICIENT);
        assertThat(campus.learner(id).access()).isEqualTo(Access.BLOCKED);
        assertThat(running()).isZero();
    }

    @Test
    void coachingTakesTwoHours() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        failThrice();

        assertThatThrownBy(() -> ward.complete(
                        id,
                        "userTask_coachLearner",
                        term.lead(),
                        Map.of("coachingHours", 1.75, "coachingNote", "Orders and notes")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("between 2 and 40");
    }

    @Test
    void withTooLittlePersonalisedTheTrainerLooksAgain() {
        begin();
        book(session(SessionKind.LAB));
        attend(SessionKind.LAB, AttendanceResult.ATTENDED);
        personalise(true, true, false, false);
        assertThat(waiting()).contains("userTask_recordPersonalisation");
        personalise(true, true, false, true);
        assertThat(waiting()).doesNotContain("userTask_recordPersonalisation");
    }

    @Test
    void nobodyRecordsTheirOwnTest() {
        identities.addRole(learner, Role.EVALUATOR);
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);

        assertThatThrownBy(() -> ward.complete(id, "userTask_recordTestResult", learner, result(95)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("This case is about you");
        assertThat(waiting()).contains("userTask_recordTestResult");
    }

    @Test
    void whoeverIsEnrolledBeforeTheCaseBeginsIsNotAskedToBook() {
        String session = session(SessionKind.CLASS);
        campus.as(term.trainingManager(), () -> bookings.enrol(List.of(id), SessionKind.CLASS));
        begin();

        assertThat(seats(session)).isEqualTo(1);
        assertThat(booking(SessionKind.CLASS)).isFalse();
        assertThat(booking(SessionKind.LAB)).isTrue();
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        assertThat(waiting()).contains("userTask_recordTestResult");
    }

    @Test
    void anEnrolmentTakesTheTaskAwayAndALostSeatBringsItBack() {
        begin();
        String session = session(SessionKind.CLASS);
        campus.as(term.trainingManager(), () -> bookings.enrol(List.of(id), SessionKind.CLASS));
        assertThat(booking(SessionKind.CLASS)).isFalse();
        assertThat(booking(SessionKind.LAB)).isTrue();

        campus.as(learner, () -> bookings.cancel(id, session, "My clinic has changed"));
        assertThat(booking(SessionKind.CLASS)).isTrue();
        assertThat(passed()).contains("boundaryEvent_seatTaken", "boundaryEvent_seatLost");
    }

    @Test
    void aSessionWithoutAFreeSeatIsRefusedInTheForm() {
        begin();
        String session = session(SessionKind.CLASS);
        jdbc.sql("update training_session set taken = capacity where id = :id")
                .param("id", session)
                .update();
        OpenTask task =
                tasks.find(part(SessionKind.CLASS), "userTask_bookSession").orElseThrow();

        assertThatThrownBy(() -> campus.as(learner, () -> tasks.complete(task.id(), Map.of("sessionId", session))))
                .isInstanceOf(Refusal.class);
        assertThat(booking(SessionKind.CLASS)).isTrue();
    }

    @Test
    void whatWasMissedIsMadeUpWithATrainerAndNotByTheLearner() {
        begin();
        book(session(SessionKind.CLASS));
        String session = attend(SessionKind.CLASS, AttendanceResult.MAKE_UP);
        identities.addRole(learner, Role.PEER_TRAINER);

        assertThat(task("userTask_holdMakeUp").assignee()).isEqualTo(term.lead());
        assertThat(task("userTask_holdMakeUp").due())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(29)),
                        clock.instant().plus(Duration.ofDays(52)));
        assertThatThrownBy(() -> campus.as(
                        learner,
                        () -> tasks.complete(
                                task("userTask_holdMakeUp").id(), Map.of("makeUpMinutes", 45, "makeUpNote", "Orders"))))
                .isInstanceOf(Refusal.class);
        signed(session, AttendanceResult.MAKE_UP);
        ward.complete(
                id,
                "userTask_holdMakeUp",
                term.lead(),
                Map.of("makeUpMinutes", 45, "makeUpNote", "Orders and discharge, one to one"));

        assertThat(passed())
                .contains("endEvent_sessionMadeUp")
                .doesNotContain("endEvent_sessionAttended", "boundaryEvent_makeUpOver");
        assertThat(campus.learner(id).classAt()).isNotNull();
        assertThat(waiting()).contains("userTask_recordTestResult");
    }

    @Test
    void aMakeUpThatIsNotHeldInTimeLeadsToAnotherSession() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.MAKE_UP);
        String next = session(SessionKind.CLASS);
        fire("boundaryEvent_makeUpOver");
        fire("serviceTask_rebookSession");

        assertThat(seats(next)).isEqualTo(1);
        assertThat(waiting()).doesNotContain("userTask_holdMakeUp");
        assertThat(booking(SessionKind.CLASS)).isFalse();
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        assertThat(waiting()).contains("userTask_recordTestResult");
    }

    @Test
    void aCorrectionOfTheSheetTakesTheMakeUpAway() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.MAKE_UP);
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);

        assertThat(passed())
                .contains("boundaryEvent_attendanceCorrected", "endEvent_sessionAttended")
                .doesNotContain("endEvent_sessionMadeUp");
        assertThat(waiting()).doesNotContain("userTask_holdMakeUp").contains("userTask_recordTestResult");
    }

    @Test
    void whoeverWasAbsentBooksAgainWithAWeekToDoItWhereNothingFits() {
        begin();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.REBOOK);
        assertThat(waiting()).containsExactly("userTask_bookSession");
        fire("serviceTask_rebookSession");

        assertThat(booking(SessionKind.CLASS)).isTrue();
        assertThat(tasks.find(part(SessionKind.CLASS), "userTask_bookSession")
                        .orElseThrow()
                        .due())
                .isAfterOrEqualTo(clock.instant().plus(Duration.ofDays(6)));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        assertThat(passed()).contains("boundaryEvent_attendanceRecorded");
        assertThat(waiting()).contains("userTask_recordTestResult");
    }

    @Test
    void whoeverLeavesHasNothingOpenAnyMore() {
        begin();
        book(session(SessionKind.CLASS));
        transactions.executeWithoutResult(status -> workflow.leave(id));

        assertThat(passed()).contains("endEvent_leftWave").doesNotContain("endEvent_accessGranted");
        assertThat(waiting()).isEmpty();
        assertThat(running()).isZero();
        // Nothing waits any more, so nothing happens.
        transactions.executeWithoutResult(status -> {
            workflow.leave(id);
            workflow.stepCompleted(id);
            workflow.seatLost(id, SessionKind.CLASS);
        });
    }

    @Test
    void aRefresherIsBegunOnceAttendedAndEndsWithTheLearner() {
        refresh();
        refresh();
        assertThat(waiting()).containsExactly("userTask_bookSession");
        attend(SessionKind.REFRESHER, AttendanceResult.ATTENDED);
        assertThat(passed()).contains("endEvent_refresherAttended");
        assertThat(running()).isZero();

        refresh();
        transactions.executeWithoutResult(status -> workflow.leave(id));
        assertThat(passed()).contains("endEvent_refresherEnded");
        assertThat(running()).isZero();
    }

    @Test
    void aPassThatIsTooOldAtGoLiveBringsARefresherBeforeAccess() {
        open(75);
        begin();
        learned();
        book(session(SessionKind.CLASS));
        attend(SessionKind.CLASS, AttendanceResult.ATTENDED);
        score(90);
        lab(true, true, true, true);
        assertThat(campus.learner(id).missing()).isEqualTo(MissingStep.REFRESHER);
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.TRAINING);
        assertThat(booking(SessionKind.REFRESHER)).isTrue();

        book(session(SessionKind.REFRESHER));
        attend(SessionKind.REFRESHER, AttendanceResult.ATTENDED);
        assertThat(passed()).contains("endEvent_refresherAttended", "endEvent_accessGranted");
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.COMPLETED);
    }

    @Test
    void dueDatesFollowAWaveThatIsMoved() {
        begin();
        book(session(SessionKind.LAB));
        attend(SessionKind.LAB, AttendanceResult.ATTENDED);
        Instant registration = Instant.parse("2031-03-01T05:00:00Z");
        Instant goLive = Instant.parse("2031-05-01T05:00:00Z");
        transactions.executeWithoutResult(status -> workflow.waveMoved(List.of(id), registration, goLive));

        assertThat(task("userTask_bookSession").due()).isEqualTo(registration);
        assertThat(task("userTask_recordPersonalisation").due()).isEqualTo(goLive.minus(Duration.ofDays(7)));
    }

    @Test
    void aMessageReachesTheSessionOfItsKindOnly() {
        begin();
        transactions.executeWithoutResult(status -> workflow.seatTaken(id, SessionKind.LAB));

        assertThat(booking(SessionKind.CLASS)).isTrue();
        assertThat(booking(SessionKind.LAB)).isFalse();
    }

    private void begin() {
        campus.begin();
        assertThat(waiting()).contains("userTask_bookSession");
    }

    private void learned() {
        transactions.executeWithoutResult(status -> {
            facts.privacyDone(id, clock.instant().minus(Duration.ofHours(2)));
            facts.elearningDone(id, clock.instant().minus(Duration.ofHours(2)));
        });
    }

    private String session(SessionKind kind) {
        Instant from = clock.instant().plus(FAR).plus(FOUR_HOURS.multipliedBy(sessions++));
        return classrooms.session(new Classrooms.Wanted(
                term.wave(),
                term.specialty(),
                kind,
                term.site(),
                null,
                from,
                from.plus(FOUR_HOURS),
                10,
                term.physician(5),
                term.lead(),
                term.co()));
    }

    private void book(String session) {
        campus.as(learner, () -> bookings.book(id, session));
    }

    /** What the signature of the co-trainer leads to; gives the session. */
    private String attend(SessionKind kind, AttendanceResult result) {
        List<String> held = jdbc.sql("select session_id from seat where training_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query(String.class)
                .list();
        String session = held.isEmpty() ? session(kind) : held.get(held.size() - 1);
        held.forEach(one -> jdbc.sql("update training_session set state = 'CLOSED' where id = :id")
                .param("id", one)
                .update());
        transactions.executeWithoutResult(status -> {
            if (result == AttendanceResult.ATTENDED) {
                Instant at = clock.instant().minus(Duration.ofHours(1));
                switch (kind) {
                    case CLASS -> facts.classAttended(id, at);
                    case LAB -> facts.labDone(id, at);
                    case REFRESHER -> facts.refresherAttended(id, at.plus(FAR));
                }
            }
            workflow.attended(id, kind, result, session, term.lead());
        });
        return session;
    }

    private void signed(String session, AttendanceResult result) {
        String sheet = Ids.next("ATS");
        jdbc.sql("insert into attendance_sheet (id, session_id, number, entered_by, entered_at)"
                        + " values (:id, :session, 1, :by, :at)")
                .param("id", sheet)
                .param("session", session)
                .param("by", term.lead())
                .param("at", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql(
                        "insert into attendance_entry (sheet_id, training_id, minutes, result) values (:sheet, :id, 100, :result)")
                .param("sheet", sheet)
                .param("id", id)
                .param("result", result.name())
                .update();
        jdbc.sql("insert into attendance_signature (sheet_id, signed, signed_by, signed_at)"
                        + " values (:sheet, true, :by, :at)")
                .param("sheet", sheet)
                .param("by", term.co())
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    private void score(double score) {
        ward.complete(id, "userTask_recordTestResult", term.evaluator(), result(score));
    }

    private Map<String, Object> result(double score) {
        return Map.of("testScore", score, "testTakenAt", clock.instant().toString());
    }

    private void failThrice() {
        score(50);
        fire("catchEvent_retestAllowed");
        score(60);
        fire("catchEvent_retestAllowed");
        score(70);
    }

    private void coach() {
        ward.complete(
                id,
                "userTask_coachLearner",
                term.lead(),
                Map.of("coachingHours", 2, "coachingNote", "Orders and notes, one to one"));
    }

    private void lab(boolean lists, boolean templates, boolean sets, boolean mobile) {
        book(session(SessionKind.LAB));
        attend(SessionKind.LAB, AttendanceResult.ATTENDED);
        personalise(lists, templates, sets, mobile);
    }

    private void personalise(boolean lists, boolean templates, boolean sets, boolean mobile) {
        Map<String, Object> form = new HashMap<>();
        form.put("preferenceLists", lists);
        form.put("noteTemplates", templates);
        form.put("orderSets", sets);
        form.put("mobileApp", mobile);
        ward.complete(id, "userTask_recordPersonalisation", term.lead(), form);
    }

    private void refresh() {
        transactions.executeWithoutResult(status -> workflow.refresh(id));
    }

    private CasePart part(SessionKind kind) {
        return new CasePart(id, "sessionKind", kind.name());
    }

    private boolean booking(SessionKind kind) {
        return tasks.find(part(kind), "userTask_bookSession").isPresent();
    }

    private List<String> waiting() {
        return tasks.ofCase(id).stream().map(OpenTask::step).toList();
    }

    private OpenTask task(String step) {
        return ward.open(id, step).findFirst().orElseThrow();
    }

    private int seats(String session) {
        return jdbc.sql(
                        "select count(*) from seat where session_id = :session and training_id = :id and waiting_no = 0")
                .param("session", session)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<String> passed() {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :id and a.END_TIME_ is not null
                        """)
                .param("id", id)
                .query(String.class)
                .list();
    }

    private int running() {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = :id and PARENT_ID_ is null")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void fire(String node) {
        management.executeJob(job(node));
    }

    private Instant due(String node) {
        return management
                .createJobQuery()
                .jobId(job(node))
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private String job(String node) {
        return jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where d.ACT_ID_ = :step and p.BUSINESS_KEY_ = :id
                        """)
                .param("step", node)
                .param("id", id)
                .query(String.class)
                .single();
    }
}
