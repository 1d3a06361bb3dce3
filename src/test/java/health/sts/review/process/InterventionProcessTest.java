package health.sts.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Access;
import health.sts.delivery.AccessChanged;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.MissingStep;
import health.sts.delivery.waiver.Waivers;
import health.sts.engine.TaskDesk;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.Cohort;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Help on the engine: every end, both answers of every question, and who must not do what. */
@StsTest
class InterventionProcessTest {

    private static final String HELP = "userTask_helpColleague";
    private static final String CONFIRM = "userTask_confirmHelp";
    private static final String NAME = "userTask_nameHelper";
    private static final Map<String, Object> HELPED =
            Map.of("helpDecision", "HELPED", "helpHours", 2.5, "workedOn", "Order sets and notes");
    private static final Map<String, Object> NOT_REACHED =
            Map.of("helpDecision", "NOT_REACHED", "workedOn", "Called three times");

    private static final Map<String, Object> CANNOT =
            Map.of("helpDecision", "CANNOT", "workedOn", "On leave for three weeks");

    @Autowired
    LiveWave waves;

    @Autowired
    Cohort cohort;

    @Autowired
    TaskDesk tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Waivers waivers;

    @Autowired
    Clock clock;

    Live live;
    String id;

    /** Physician 4 of the first specialty needs intensive help; nobody else needs any. */
    @BeforeEach
    void oneNeedsHelp() {
        live = waves.open(31, 2, 8);
        cohort.onlyTrainersOf(live);
        cohort.personalised(live, 1, true, 3);
        cohort.personalised(live, 2, true, 3);
        cohort.personalised(live, 1, false, 4);
        cohort.stuck(live, 1, 4);
        List<String> opened = cohort.help(live, ReviewPoint.DAY_30);
        assertThat(opened).hasSize(1);
        id = opened.get(0);
    }

    @AfterEach
    void othersAreBack() {
        cohort.everybodyBack();
    }

    @Test
    void theTrainerOfTheSpecialtyHelpsAndTheChiefConfirms() {
        assertThat(cohort.task(id, HELP).assignee()).isEqualTo(live.trainer(1));
        assertThat(cohort.notices(live.trainer(1))).anyMatch(told -> told.contains("Colleagues need your help"));

        cohort.complete(id, HELP, live.trainer(1), HELPED);
        assertThat(cohort.state(id)).isEqualTo("TO_CONFIRM");
        assertThat(cohort.task(id, CONFIRM).assignee()).isEqualTo(live.chief(1));
        assertThat(hours()).isZero();
        cohort.complete(id, CONFIRM, live.chief(1), Map.of("confirmHelpDecision", "CONFIRM"));

        ended("endEvent_colleagueHelped", "HELPED");
        assertThat(cohort.events(id)).containsExactly("OPENED", "TRAINER_ASKED", "DONE", "CONFIRMED");
        assertThat(hours()).isEqualTo(1);
        assertThat(passed()).doesNotContain("gateway_whyNot", NAME);
    }

    @Test
    void hoursThatAreGivenBackAreWrittenDownAgain() {
        cohort.complete(id, HELP, live.trainer(1), HELPED);
        assertThatThrownBy(() -> cohort.complete(id, CONFIRM, live.chief(1), Map.of("confirmHelpDecision", "RETURN")))
                .hasMessageContaining("Say what is wrong");
        cohort.complete(
                id,
                CONFIRM,
                live.chief(1),
                Map.of("confirmHelpDecision", "RETURN", "confirmHelpReason", "It was one hour"));
        assertThat(cohort.state(id)).isEqualTo("OPEN");
        assertThat(cohort.task(id, HELP).assignee()).isEqualTo(live.trainer(1));
        assertThatThrownBy(() -> cohort.complete(id, HELP, live.trainer(1), Map.of("helpDecision", "HELPED")))
                .hasMessageContaining("“What you worked on, or what you heard or tried” is missing");
        cohort.complete(
                id, HELP, live.trainer(1), Map.of("helpDecision", "HELPED", "helpHours", 1, "workedOn", "Order sets"));
        cohort.complete(id, CONFIRM, live.chief(1), Map.of("confirmHelpDecision", "CONFIRM"));
        ended("endEvent_colleagueHelped", "HELPED");
    }

    @Test
    void whoHelpedCannotConfirm() {
        cohort.complete(id, HELP, live.trainer(1), HELPED);
        assertThatThrownBy(
                        () -> cohort.complete(id, CONFIRM, live.trainer(1), Map.of("confirmHelpDecision", "CONFIRM")))
                .isInstanceOf(RuntimeException.class);
        assertThat(cohort.steps(id)).containsExactly(CONFIRM);
    }

    @Test
    void helpNeedsHoursAndWords() {
        assertThatThrownBy(() -> cohort.complete(
                        id, HELP, live.trainer(1), Map.of("helpDecision", "HELPED", "workedOn", "Notes")))
                .hasMessageContaining("how many hours");
        assertThatThrownBy(() -> cohort.complete(
                        id,
                        HELP,
                        live.trainer(1),
                        Map.of("helpDecision", "HELPED", "helpHours", 0.2, "workedOn", "Notes")))
                .hasMessageContaining("“Hours you helped, preparation included” is 0.2");
        assertThat(cohort.state(id)).isEqualTo("OPEN");
    }

    @Test
    void aColleagueMayDecline() {
        cohort.complete(
                id, HELP, live.trainer(1), Map.of("helpDecision", "DECLINED", "workedOn", "Gets on well by now"));
        ended("endEvent_helpDeclined", "DECLINED");
        assertThat(cohort.notices(live.chief(1))).anyMatch(told -> told.contains("was declined"));
        assertThat(hours()).isZero();
        assertThat(passed()).doesNotContain("gateway_askedTwice");
    }

    @Test
    void whoIsNotReachedIsAskedOnceMoreByAnotherTrainer() {
        String second = waves.signIn(live, 1, 5);
        cohort.certified(live, 1, 5);
        cohort.complete(id, HELP, live.trainer(1), NOT_REACHED);
        assertThat(cohort.state(id)).isEqualTo("OPEN");
        assertThat(cohort.task(id, HELP).assignee()).isEqualTo(second);
        cohort.complete(id, HELP, second, NOT_REACHED);
        ended("endEvent_notReached", "NOT_REACHED");
        assertThat(cohort.events(id))
                .containsExactly("OPENED", "TRAINER_ASKED", "NOT_REACHED", "TRAINER_ASKED", "NOT_REACHED");
        assertThat(cohort.notices(live.chief(1))).anyMatch(told -> told.contains("not reached twice"));
    }

    @Test
    void whoIsReachedTheSecondTimeIsHelped() {
        cohort.complete(id, HELP, live.trainer(1), NOT_REACHED);
        cohort.complete(id, HELP, live.trainer(1), HELPED);
        cohort.complete(id, CONFIRM, live.chief(1), Map.of("confirmHelpDecision", "CONFIRM"));
        ended("endEvent_colleagueHelped", "HELPED");
    }

    @Test
    void whoCannotHelpIsReplacedAndNotAskedAgain() {
        String second = waves.signIn(live, 1, 5);
        cohort.certified(live, 1, 5);
        cohort.complete(id, HELP, live.trainer(1), CANNOT);
        assertThat(cohort.task(id, HELP).assignee()).isEqualTo(second);
        cohort.complete(id, HELP, second, CANNOT);
        assertThat(cohort.steps(id)).containsExactly(NAME);
        assertThat(cohort.events(id))
                .containsExactly("OPENED", "TRAINER_ASKED", "CANNOT", "TRAINER_ASKED", "CANNOT", "NO_TRAINER");
        assertThat(passed()).doesNotContain("gateway_askedTwice");
    }

    @Test
    void aLateTaskIsTakenOverByTrainersOfTheSpecialtyOnly() {
        cohort.late(id, HELP);
        assertThatThrownBy(() -> waves.as(
                        live.trainer(2), () -> tasks.claim(cohort.task(id, HELP).id())))
                .hasMessageContaining("valid certificate of the specialty");
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'BLOCKED' and business_key = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isPositive();
        String second = waves.signIn(live, 1, 5);
        cohort.certified(live, 1, 5);
        cohort.complete(id, HELP, second, HELPED);
        assertThat(cohort.state(id)).isEqualTo("TO_CONFIRM");
    }

    @Test
    void nobodyHelpsThemselvesSoTheTrainingManagerNamesSomebody() {
        String own = trainerNeedsHelp();
        assertThat(cohort.steps(own)).containsExactly(NAME);
        assertThatThrownBy(() -> name(own, live.trainer(1))).hasMessageContaining("Nobody helps themselves");
        assertThatThrownBy(() -> name(own, live.user(1, 2))).hasMessageContaining("no valid certificate");
        assertThatThrownBy(() -> name(own, "nobody")).hasMessageContaining("There is no physician");
        name(own, live.trainer(2));
        assertThat(cohort.task(own, HELP).assignee()).isEqualTo(live.trainer(2));
        cohort.complete(own, HELP, live.trainer(2), HELPED);
        cohort.complete(own, CONFIRM, live.chief(1), Map.of("confirmHelpDecision", "CONFIRM"));
        ended(own, "endEvent_colleagueHelped", "HELPED");
    }

    @Test
    void whereNobodyCanHelpTheChiefIsTold() {
        String own = trainerNeedsHelp();
        assertThatThrownBy(() -> cohort.complete(own, NAME, live.trainingManager(), Map.of("helperDecision", "NOBODY")))
                .hasMessageContaining("Say why nobody can help");
        cohort.complete(
                own,
                NAME,
                live.trainingManager(),
                Map.of("helperDecision", "NOBODY", "noHelperReason", "Everybody is on leave"));
        ended(own, "endEvent_noTrainerFound", "NO_TRAINER");
        assertThat(cohort.notices(live.chief(1))).anyMatch(told -> told.contains("Everybody is on leave"));
    }

    @Test
    void whoLeavesTheWaveNeedsNoHelp() {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new LearnersLeft(List.of(live.training(1, 4), live.training(1, 5)))));
        ended("endEvent_physicianLeft", "LEFT");
        assertThat(cohort.events(id)).containsExactly("OPENED", "TRAINER_ASKED", "LEFT");
        assertThat(cohort.notices(live.trainer(1))).anyMatch(told -> told.contains("not needed any more"));
    }

    @Test
    void whoLeavesWhileAHelperIsLookedForNeedsNone() {
        String own = trainerNeedsHelp();
        leave(live, 1);
        ended(own, "endEvent_physicianLeft", "LEFT");
    }

    @Test
    void whoLosesAccessNeedsNoHelpAndAnotherStepChangesNothing() {
        changed(Access.ELIGIBLE, MissingStep.NONE);
        assertThat(cohort.state(id)).isEqualTo("OPEN");
        changed(Access.BLOCKED, MissingStep.TEST);
        ended("endEvent_physicianLeft", "LEFT");
        changed(Access.BLOCKED, MissingStep.TEST);
    }

    @Test
    void whoHasNothingButAWaiverIsHelpedUntilItEnds() {
        jdbc.sql("update learner_training set access = 'BLOCKED', missing = 'TEST' where id = :id")
                .param("id", live.training(1, 4))
                .update();
        String waiver = waived();
        changed(Access.BLOCKED, MissingStep.TEST);
        assertThat(cohort.state(id)).isEqualTo("OPEN");
        waves.as(live.cmio(), () -> waivers.end(waiver, "Nobody supervises any more"));
        ended("endEvent_physicianLeft", "LEFT");
        assertThat(cohort.events(id)).containsExactly("OPENED", "TRAINER_ASKED", "LEFT");
    }

    @Test
    void aWaiverThatEndsBecauseAccessHoldsByRuleEndsNoHelp() {
        String waiver = waived();
        changed(Access.ELIGIBLE, MissingStep.NONE);
        assertThat(jdbc.sql("select state from access_waiver where id = :id")
                        .param("id", waiver)
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED");
        assertThat(cohort.state(id)).isEqualTo("OPEN");
    }

    @Test
    void aClassGoesOnUntilItsLastPersonHasLeft() {
        Live other = waves.open(31, 1, 20);
        cohort.personalised(other, 1, false, 4, 5);
        String taught = cohort.help(other, ReviewPoint.DAY_30).get(0);
        leave(other, 3, 4);
        assertThat(cohort.state(taught)).isEqualTo("OPEN");
        leave(other, 5);
        ended(taught, "endEvent_physicianLeft", "LEFT");
    }

    @Test
    void helpThatWasGivenIsConfirmedAlthoughThePhysicianHasLeft() {
        cohort.complete(id, HELP, live.trainer(1), HELPED);
        leave(live, 4);
        cohort.complete(id, CONFIRM, live.chief(1), Map.of("confirmHelpDecision", "CONFIRM"));
        ended("endEvent_colleagueHelped", "HELPED");
    }

    @Test
    void nobodyIsHelpedTwiceAtATime() {
        assertThat(cohort.help(live, ReviewPoint.DAY_30)).containsExactly(id);
        cohort.stuck(live, 1, 4);
        assertThat(cohort.help(live, ReviewPoint.DAY_60)).containsExactly(id);
        cohort.complete(id, HELP, live.trainer(1), Map.of("helpDecision", "DECLINED", "workedOn", "Not now"));
        assertThat(cohort.help(live, ReviewPoint.DAY_30)).containsExactly(id);
        assertThat(cohort.help(live, ReviewPoint.DAY_60)).hasSize(2);
    }

    private String trainerNeedsHelp() {
        cohort.personalised(live, 1, false, 1);
        cohort.stuck(live, 1, 1);
        return cohort.help(live, ReviewPoint.DAY_30).stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void name(String intervention, String user) {
        cohort.complete(
                intervention, NAME, live.trainingManager(), Map.of("helperDecision", "NAME", "helperName", user));
    }

    private void leave(Live of, int... numbers) {
        List<String> trainings = Arrays.stream(numbers)
                .mapToObj(number -> of.training(1, number))
                .toList();
        transactions.executeWithoutResult(status -> events.publishEvent(new LearnersLeft(trainings)));
    }

    private void changed(Access access, MissingStep missing) {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new AccessChanged(live.training(1, 4), access, missing)));
    }

    private String waived() {
        String waiver = Ids.next("WVR");
        Instant now = clock.instant().minusSeconds(60);
        jdbc.sql(
                        """
                        insert into access_waiver (id, training_id, wave_id, physician_id, reason, hours,
                            supervisor_user_id, requested_by, requested_at, decide_by, state, state_since, granted_at,
                            ends_at, one_at_a_time, version)
                        values (:id, :training, :wave, :physician, 'Night cover', 24, :supervisor, :chief, :now, :until,
                            'GRANTED', :now, :now, :until, :training, 0)
                        """)
                .param("id", waiver)
                .param("training", live.training(1, 4))
                .param("wave", live.wave())
                .param("physician", live.physician(1, 4))
                .param("supervisor", live.trainer(1))
                .param("chief", live.chief(1))
                .param("now", SqlTime.of(now))
                .param("until", SqlTime.of(now.plus(Duration.ofHours(24))))
                .update();
        return waiver;
    }

    private int hours() {
        return jdbc.sql("select count(*) from teaching_result where source = :id and kind = 'HOURS'")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<String> passed() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(id)).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private String instance(String intervention) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(intervention)
                .singleResult()
                .getId();
    }

    private void ended(String end, String state) {
        ended(id, end, state);
    }

    private void ended(String intervention, String end, String state) {
        assertThat(cohort.state(intervention)).isEqualTo(state);
        assertThat(cohort.steps(intervention)).isEmpty();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(intervention))
                        .activityId(end)
                        .count())
                .isEqualTo(1);
    }
}
