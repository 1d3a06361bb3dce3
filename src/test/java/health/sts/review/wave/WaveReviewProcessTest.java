package health.sts.review.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.StsTest;
import health.sts.accountability.Actions;
import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.program.WaveMoved;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.WaveClosed;
import health.sts.review.wave.WaveReviews.WaveReview;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The review of a wave from its go-live to its last reading, through every gateway, timer and message. */
@StsTest
class WaveReviewProcessTest {

    private static final String LOAD = "userTask_loadAdoptionData";
    private static final String CMIO = "userTask_acceptReviewAsCmio";
    private static final String CHIEF = "userTask_acceptReviewAsChief";
    private static final Map<String, Object> ACCEPT = Map.of("chiefReviewDecision", "ACCEPT");

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    @Autowired
    ReviewBeginning beginning;

    @Autowired
    WaveReviews reviews;

    @Autowired
    ReviewBoard board;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Actions actions;

    @Autowired
    Deputies deputies;

    @Autowired
    Heard heard;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;
    String review;

    @BeforeEach
    void aReview() {
        live = waves.open(91, 2, 6);
        review = cases.begin(live);
    }

    @Test
    void fromGoLiveToTheLastReading() {
        assertThat(reviews.ofWave(live.wave()))
                .contains(new WaveReview(review, live.wave(), ReviewPoint.DAY_30, false));
        cases.toClosing(live, review);
        assertThat(cases.steps(review)).containsExactly(ReviewCase.CLOSE + " null");
        assertThat(cases.open(review).get(0).due())
                .isEqualTo(live.goLive()
                        .plusDays(100)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(LiveWave.ZONE)
                        .toInstant());
        cases.actOnMissed(live);
        cases.complete(review, ReviewCase.CLOSE, live.programManager(), closing());
        assertThat(reviews.ofWave(live.wave()))
                .contains(new WaveReview(review, live.wave(), ReviewPoint.DAY_180, true));
        assertThat(heard.closed()).contains(new WaveClosed(review, live.wave(), live.programManager()));
        assertThat(cases.due(review, "catchEvent_day180Reached")).isEqualTo(live.day(180));
        cases.reach(review, ReviewPoint.DAY_180);
        cases.fire(review, "serviceTask_takeLastReading");

        assertThat(cases.passed(review))
                .contains("endEvent_reviewSignedOff", "endEvent_reviewEnded")
                .doesNotContain(LOAD, "serviceTask_extendPulse", "boundaryEvent_usageLoaded");
        assertThat(reviews.ofWave(live.wave())).contains(new WaveReview(review, live.wave(), null, true));
        assertThat(page().of(MinuteKind.READINGS_TAKEN))
                .extracting(Minute::point)
                .containsExactly(ReviewPoint.values());
        assertThat(page().of(MinuteKind.LESSON_WORKED)).hasSize(2);
    }

    @Test
    void reviewsWaitForTheBeginningOfTheirDay() {
        Live young = waves.open(1, 1, 3);
        String waiting = cases.begin(young);
        assertThat(cases.due(waiting, "catchEvent_day30Reached")).isEqualTo(young.day(30));
        assertThat(cases.passed(waiting)).containsExactly("startEvent_waveWentLive");
        assertThat(cases.open(waiting)).isEmpty();
    }

    @Test
    void aWaveHasOneReviewForEver() {
        assertThat(cases.begin(live)).isEqualTo(review);
        assertThat(page().of(MinuteKind.BEGUN)).hasSize(1);
        assertThat(page().of(MinuteKind.READINGS_TAKEN)).hasSize(1);
    }

    @Test
    void withoutFiguresTheTrainingManagerIsAskedAndALoadLetsTheCheckRunAgain() {
        cases.reach(review, ReviewPoint.DAY_30);
        cases.fire(review, "serviceTask_checkAdoptionData");
        assertThat(cases.steps(review)).containsExactly(LOAD + " null");
        cases.loaded(live, live.goLive().plusDays(30));
        assertThat(cases.open(review)).isEmpty();
        cases.fire(review, "serviceTask_checkAdoptionData");
        assertThat(cases.steps(review)).containsExactly(LOAD + " null");
        cases.load(live, ReviewPoint.DAY_30);
        cases.loaded(live, live.goLive().plusDays(30));
        cases.fire(review, "serviceTask_checkAdoptionData");

        assertThat(cases.open(review)).isEmpty();
        assertThat(cases.passed(review)).contains("boundaryEvent_usageLoaded").doesNotContain("gateway_goOnWithout");
        assertThat(page().of(MinuteKind.DATA_MISSING)).hasSize(2);
        assertThat(page().of(MinuteKind.DATA_COMPLETE)).hasSize(1);
        assertThat(page().of(MinuteKind.DATA_LOADED)).hasSize(2);
    }

    @Test
    void theTrainingManagerMayLookAgainOrGoOnWithoutForAReasonThatBecomesAFinding() {
        cases.reach(review, ReviewPoint.DAY_30);
        cases.fire(review, "serviceTask_checkAdoptionData");
        cases.complete(review, LOAD, live.trainingManager(), Map.of("loadDecision", "LOOK_AGAIN"));
        cases.fire(review, "serviceTask_checkAdoptionData");
        assertThatThrownBy(() -> cases.complete(review, LOAD, live.trainingManager(), Map.of("loadDecision", "GO_ON")))
                .hasStackTraceContaining("“Reason” is missing");
        assertThatThrownBy(() -> cases.complete(review, LOAD, live.programManager(), without()))
                .isInstanceOf(RuntimeException.class);
        cases.complete(review, LOAD, live.trainingManager(), without());
        cases.fire(review, "serviceTask_openPulse");
        cases.answers(live, ReviewPoint.DAY_30, 12);
        cases.fire(review, "catchEvent_pulseOver");
        cases.fire(review, "serviceTask_countAnswers");
        cases.afterJoin(review);

        assertThat(cases.steps(review)).containsExactly(ReviewCase.PREPARE + " null");
        assertThat(page().of(MinuteKind.FINDING)).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).contains("The vendor is late", "No figures of EHR use are loaded");
            assertThat(finding.by()).isEqualTo(live.trainingManager());
        });
    }

    @Test
    void tooFewAnswersExtendThePulseOnce() {
        cases.load(live, ReviewPoint.DAY_30);
        cases.reach(review, ReviewPoint.DAY_30);
        cases.fire(review, "serviceTask_checkAdoptionData");
        cases.fire(review, "serviceTask_openPulse");
        cases.answers(live, ReviewPoint.DAY_30, 3);
        cases.fire(review, "catchEvent_pulseOver");
        cases.fire(review, "serviceTask_countAnswers");
        assertThat(cases.waits(review, "catchEvent_pulseOver")).isTrue();
        assertThat(cases.due(review, "catchEvent_pulseOver"))
                .isAfter(clock.instant().plus(Duration.ofDays(6)));
        assertThat(cases.passed(review)).contains("serviceTask_extendPulse").doesNotContain("serviceTask_closePulse");
        cases.fire(review, "catchEvent_pulseOver");
        cases.fire(review, "serviceTask_countAnswers");
        assertThat(cases.passed(review)).contains("serviceTask_closePulse");
        assertThat(page().of(MinuteKind.PULSE_EXTENDED)).hasSize(1);
        assertThat(page().of(MinuteKind.PULSE_CLOSED))
                .extracting(Minute::sentence)
                .containsExactly("3 of 12 answered");
    }

    @Test
    void thirtyPercentAreEnough() {
        cases.load(live, ReviewPoint.DAY_30);
        cases.reach(review, ReviewPoint.DAY_30);
        cases.fire(review, "serviceTask_openPulse");
        cases.answers(live, ReviewPoint.DAY_30, 4);
        cases.fire(review, "catchEvent_pulseOver");
        cases.fire(review, "serviceTask_countAnswers");
        assertThat(cases.passed(review)).contains("serviceTask_closePulse").doesNotContain("serviceTask_extendPulse");
    }

    @Test
    void anObjectionLeadsBackAndEverybodyIsAskedAnew() {
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        cases.prepare(live, review);
        assertThat(cases.steps(review))
                .containsExactlyInAnyOrder(CMIO + " null", CHIEF + " " + live.chief(1), CHIEF + " " + live.chief(2));
        cases.acceptAsCmio(live, review);
        assertThatThrownBy(() -> cases.complete(review, CHIEF, live.chief(1), Map.of("chiefReviewDecision", "OBJECT")))
                .hasStackTraceContaining("“Comment” is missing");
        cases.complete(
                review,
                CHIEF,
                live.chief(1),
                Map.of("chiefReviewDecision", "OBJECT", "chiefReviewComment", "Two of mine are missing"));
        cases.acceptAsChief(live, review, 2);
        cases.fire(review, "serviceTask_countAcceptances");

        assertThat(cases.steps(review)).containsExactly(ReviewCase.PREPARE + " null");
        assertThat(cases.passed(review)).doesNotContain("endEvent_reviewSignedOff");
        cases.complete(review, ReviewCase.PREPARE, live.programManager(), Map.of("reviewSummary", "Put right"));
        assertThat(cases.steps(review)).hasSize(3);
        assertThat(page().asked(ReviewPoint.DAY_30)).hasSize(3).allMatch(asked -> asked.answer() == null);
        cases.acceptAsCmio(live, review);
        cases.acceptAsChief(live, review, 1);
        cases.acceptAsChief(live, review, 2);
        cases.fire(review, "serviceTask_countAcceptances");
        assertThat(cases.passed(review)).contains("endEvent_reviewSignedOff");
        assertThat(reviews.find(review)).map(WaveReview::current).contains(ReviewPoint.DAY_60);
    }

    @Test
    void nobodyWhoPreparedAccepts() {
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        deputy(live.chief(1), live.programManager());
        cases.prepare(live, review);
        assertThatThrownBy(() -> cases.completeOf(review, CHIEF, live.chief(1), live.programManager(), ACCEPT))
                .isInstanceOf(RuntimeException.class)
                .hasStackTraceContaining("Prepare review");
    }

    @Test
    void aDeputyAcceptsForAChiefAndNobodyAnswersTwice() {
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        cases.prepare(live, review);
        deputy(live.chief(1), live.chief(2));
        cases.acceptAsChief(live, review, 2);
        assertThatThrownBy(() -> cases.completeOf(review, CHIEF, live.chief(1), live.chief(2), ACCEPT))
                .hasStackTraceContaining("You have answered already");
        deputy(live.chief(1), live.sponsor());
        cases.completeOf(review, CHIEF, live.chief(1), live.sponsor(), ACCEPT);
        assertThat(page().asked(ReviewPoint.DAY_30))
                .filteredOn(asked -> asked.who().equals(live.chief(1)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answer().by()).isEqualTo(live.sponsor()));
    }

    @Test
    void aReviewHasAFindingAndASummary() {
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        assertThatThrownBy(() -> cases.complete(review, ReviewCase.PREPARE, live.programManager(), Map.of()))
                .hasStackTraceContaining("“Summary” is missing");
        assertThatThrownBy(() -> cases.complete(
                        review, ReviewCase.PREPARE, live.programManager(), Map.of("reviewSummary", "All is well")))
                .hasStackTraceContaining("at least one finding");
        waves.as(live.programManager(), () -> desk.finding(live.wave(), "AD1", "Closure is slow in Urology"));
        cases.complete(review, ReviewCase.PREPARE, live.programManager(), Map.of("reviewSummary", "All is well"));
        assertThat(page().of(MinuteKind.FINDING)).extracting(Minute::metricId).containsExactly("AD1");
    }

    @Test
    void openActionsRollOverFromRoundToRound() {
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        String open = cases.action(live, null);
        String cancelled = cases.action(live, null);
        cases.signOff(live, review);
        assertThat(page().of(MinuteKind.ROLLED_OVER)).isEmpty();
        waves.as(live.programManager(), () -> actions.cancel(cancelled, "Done by others"));
        cases.toMeeting(live, review, ReviewPoint.DAY_60);
        cases.signOff(live, review);
        cases.toMeeting(live, review, ReviewPoint.DAY_90);
        cases.signOff(live, review);

        assertThat(page().of(MinuteKind.ROLLED_OVER))
                .extracting(Minute::aboutId, Minute::point)
                .containsExactly(tuple(open, ReviewPoint.DAY_60), tuple(open, ReviewPoint.DAY_90));
    }

    @Test
    void aMissedTargetWithoutAnActionIsRefusedByName() {
        cases.toClosing(live, review);
        ReviewBoard.Figure missed = page().missed().get(0);
        assertThatThrownBy(() -> cases.complete(review, ReviewCase.CLOSE, live.programManager(), closing()))
                .hasStackTraceContaining(
                        missed.metric().id() + " " + missed.metric().name());
        cases.actOnMissed(live);
        assertThatThrownBy(() -> cases.complete(
                        review, ReviewCase.CLOSE, live.programManager(), Map.of("closingSummary", "It went well")))
                .hasStackTraceContaining("at least one lesson");
        assertThat(reviews.find(review)).map(WaveReview::closed).contains(false);
        waves.as(live.programManager(), () -> desk.lesson(live.wave(), false, "Begin earlier"));
        cases.complete(review, ReviewCase.CLOSE, live.programManager(), Map.of("closingSummary", "It went well"));
        assertThat(reviews.find(review)).map(WaveReview::closed).contains(true);
        assertThat(page().of(MinuteKind.FINAL_VALUE))
                .extracting(Minute::sentence)
                .anyMatch(sentence -> sentence.contains("target missed, action ACT-"));
    }

    @Test
    void onlyAProgrammeManagerWritesDownAndOnlyWhileItIsTime() {
        assertThatThrownBy(() -> waves.as(live.programManager(), () -> desk.finding(live.wave(), null, "Too early")))
                .isInstanceOf(Refusal.class);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        for (String other : List.of(live.cmio(), live.auditor(), live.chief(1))) {
            assertThatThrownBy(() -> waves.as(other, () -> desk.finding(live.wave(), null, "Not mine")))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(
                        () -> waves.as(live.programManager(), () -> desk.finding(live.wave(), "XX9", "No such metric")))
                .hasMessageContaining("There is no metric XX9");
        assertThatThrownBy(() -> waves.as(live.programManager(), () -> desk.finding(live.wave(), null, " ")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aGoLiveThatIsMovedMovesTimersAndTheDueDateOfClosing() {
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        cases.signOff(live, review);
        LocalDate later = live.goLive().plusDays(20);
        move(later);
        assertThat(cases.due(review, "catchEvent_day60Reached"))
                .isEqualTo(later.plusDays(60).atStartOfDay(LiveWave.ZONE).toInstant());
        move(live.goLive());
        cases.toMeeting(live, review, ReviewPoint.DAY_60);
        cases.signOff(live, review);
        cases.toMeeting(live, review, ReviewPoint.DAY_90);
        cases.signOff(live, review);
        move(later);
        assertThat(cases.open(review).get(0).due())
                .isEqualTo(later.plusDays(100)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(LiveWave.ZONE)
                        .toInstant());
        assertThat(page().of(MinuteKind.GO_LIVE_MOVED)).hasSize(3);
    }

    @Test
    void theWatchBeginsReviewsOfWavesThatAreLiveAndOfNoOthers() {
        Live today = waves.open(0, 1, 3);
        Live tomorrow = waves.open(-1, 1, 3);
        Optional<String> after = beginning.beginNext("");
        while (after.isPresent()) {
            after = beginning.beginNext(after.get());
        }
        assertThat(reviews.ofWave(today.wave())).isPresent();
        assertThat(reviews.ofWave(tomorrow.wave())).isEmpty();
        assertThat(beginning.beginNext("")).isEmpty();
    }

    @Test
    void theWatchRunsFromItsStartToItsEndOneWaveAtATime() {
        Live first = waves.open(1, 1, 3);
        Live second = waves.open(1, 1, 3);
        String watch = runtime.startProcessInstanceByKey("review-watch").getId();
        Optional<String> job = job(watch);
        while (job.isPresent()) {
            management.executeJob(job.get());
            job = job(watch);
        }
        List<String> steps = jdbc.sql("select ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = ?")
                .param(watch)
                .query(String.class)
                .list();
        assertThat(steps).contains("serviceTask_tendPulses", "serviceTask_planSupportWeeks", "endEvent_reviewsWatched");
        assertThat(steps.stream().filter("serviceTask_beginReview"::equals)).hasSizeGreaterThan(1);
        assertThat(reviews.ofWave(first.wave())).isPresent();
        assertThat(reviews.ofWave(second.wave())).isPresent();
    }

    private Optional<String> job(String watch) {
        return jdbc
                .sql("select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? and RETRIES_ > 0")
                .param(watch)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    private void move(LocalDate day) {
        transaction.executeWithoutResult(
                done -> events.publishEvent(new WaveMoved(live.wave(), live.goLive(), day, LiveWave.ZONE)));
    }

    private ReviewBoard.Page page() {
        return board.show(live.wave()).orElseThrow();
    }

    private void deputy(String principal, String deputy) {
        LocalDate today = clock.instant().atZone(LiveWave.ZONE).toLocalDate();
        waves.as(principal, () -> deputies.name(new NameDeputy(deputy, today, today.plusDays(3), "Holiday")));
    }

    private static Map<String, Object> without() {
        return Map.of("loadDecision", "GO_ON", "loadReason", "The vendor is late");
    }

    private static Map<String, Object> closing() {
        return Map.of("lessonsWorked", "Peers taught\nLabs were small", "closingSummary", "It went well");
    }
}
