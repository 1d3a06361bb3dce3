package health.sts.review.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.StsTest;
import health.sts.accountability.Cast;
import health.sts.accountability.EscalationLadder;
import health.sts.engine.OpenTask;
import health.sts.engine.guard.Failures;
import health.sts.program.WaveDetails;
import health.sts.program.WaveView;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.WaveReviews.WaveReview;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to reviews from outside: late tasks, moved dates, answers at the same moment, and waves that cannot begin. */
@StsTest
class ReviewEdgesTest {

    private static final String CMIO = "userTask_acceptReviewAsCmio";
    private static final String CHIEF = "userTask_acceptReviewAsChief";

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    @Autowired
    WaveReviews reviews;

    @Autowired
    ReviewBoard board;

    @Autowired
    Waves programme;

    @Autowired
    EscalationLadder ladder;

    @Autowired
    Cast cast;

    @Autowired
    ReviewStore store;

    @Autowired
    ReviewOpening opening;

    @Autowired
    ReviewWorkflow workflow;

    @Autowired
    NotBegun notBegun;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aReviewThatNobodyPreparesIsEscalatedToTheExecutiveSponsor() {
        Live live = waves.open(31, 2, 6);
        String review = cases.begin(live);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        OpenTask prepare = cases.task(review, ReviewCase.PREPARE, live.programManager());
        walk(review, prepare.due());
        assertThat(escalations(prepare.id())).containsExactly(tuple("DUE", "MANAGER"));
        assertThat(mails(live.sponsor(), review)).hasSize(1);
        assertThat(mails(live.cmio(), review)).isEmpty();
        walk(review, prepare.due().plusSeconds(60));
        assertThat(escalations(prepare.id())).as("once").hasSize(1);
        assertThat(cases.steps(review)).containsExactly(ReviewCase.PREPARE + " null");
    }

    @Test
    void lateAcceptancesAreEscalatedOneByOneAndTheReviewGoesOn() {
        Live live = waves.open(31, 2, 6);
        String review = cases.begin(live);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        cases.prepare(live, review);
        OpenTask cmio = cases.task(review, CMIO, live.cmio());
        OpenTask first = cases.task(review, CHIEF, live.chief(1));
        OpenTask second = cases.task(review, CHIEF, live.chief(2));
        cases.acceptAsChief(live, review, 1);
        walk(review, cmio.due().plus(Duration.ofDays(20)));
        for (OpenTask late : List.of(cmio, second)) {
            assertThat(escalations(late.id())).contains(tuple("DUE", "MANAGER"), tuple("LATE_7", "EXEC_SPONSOR"));
        }
        assertThat(escalations(first.id())).isEmpty();
        assertThat(mails(live.sponsor(), review)).hasSizeGreaterThanOrEqualTo(2);
        cases.acceptAsCmio(live, review);
        cases.acceptAsChief(live, review, 2);
        cases.fire(review, "serviceTask_countAcceptances");
        assertThat(cases.passed(review)).contains("endEvent_reviewSignedOff");
    }

    @Test
    void aGoLiveThatIsChangedForthAndBackTakesTheReviewAlong() {
        Live live = waves.open(5, 1, 3);
        String review = cases.begin(live);
        LocalDate later = live.goLive().plusDays(30);
        change(live, later);
        assertThat(cases.due(review, "catchEvent_day30Reached")).isEqualTo(start(later.plusDays(30)));
        change(live, live.goLive());
        assertThat(cases.due(review, "catchEvent_day30Reached")).isEqualTo(live.day(30));
        change(live, live.goLive().minusDays(60));
        assertThat(cases.due(review, "catchEvent_day30Reached")).isEqualTo(live.day(-30));
        cases.reach(review, ReviewPoint.DAY_30);

        assertThat(page(live).of(MinuteKind.GO_LIVE_MOVED)).hasSize(3);
        assertThat(reviews.ofWave(live.wave())).map(WaveReview::current).contains(ReviewPoint.DAY_30);
        change(live, live.goLive());
        assertThat(cases.passed(review))
                .as("a round that has begun goes on")
                .contains("catchEvent_day30Reached")
                .doesNotContain("endEvent_reviewSignedOff");
    }

    @Test
    void aLastReadingAndAClosingMoveWithTheGoLive() {
        Live live = waves.open(100, 1, 6);
        String review = cases.begin(live);
        cases.toClosing(live, review);
        LocalDate later = live.goLive().plusDays(10);
        change(live, later);
        assertThat(cases.open(review).get(0).due())
                .isEqualTo(later.plusDays(100)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(LiveWave.ZONE)
                        .toInstant());
        cases.actOnMissed(live);
        cases.complete(
                review,
                ReviewCase.CLOSE,
                live.programManager(),
                Map.of("lessonsWorked", "Peers taught", "closingSummary", "It went well"));
        assertThat(cases.due(review, "catchEvent_day180Reached")).isEqualTo(start(later.plusDays(180)));
        change(live, live.goLive());
        assertThat(cases.due(review, "catchEvent_day180Reached")).isEqualTo(live.day(180));
    }

    @Test
    void answersAtTheSameMomentAreAllKeptOrRefusedInAClearSentence() throws Exception {
        Live live = waves.open(31, 2, 6);
        String review = cases.begin(live);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        cases.prepare(live, review);
        List<Runnable> answers = List.of(
                () -> cases.acceptAsCmio(live, review),
                () -> cases.acceptAsChief(live, review, 1),
                () -> cases.acceptAsChief(live, review, 2));
        List<Optional<RuntimeException>> failures = atOnce(answers);

        assertThat(failures).anyMatch(Optional::isEmpty);
        for (int i = 0; i < answers.size(); i++) {
            if (failures.get(i).isPresent()) {
                assertThat(Failures.in(failures.get(i).get()).map(Refusal::getMessage))
                        .hasValueSatisfying(sentence -> assertThat(sentence).contains("at the same moment"));
                answers.get(i).run();
            }
        }
        assertThat(page(live).asked(ReviewPoint.DAY_30)).hasSize(3).allSatisfy(asked -> assertThat(asked.answer())
                .isNotNull());
        assertThat(page(live).of(MinuteKind.ACCEPTED)).hasSize(3);
        cases.fire(review, "serviceTask_countAcceptances");
        assertThat(cases.passed(review)).contains("endEvent_reviewSignedOff");
    }

    @Test
    void theSameAnswerTwiceAtTheSameMomentIsGivenOnce() throws Exception {
        Live live = waves.open(31, 1, 6);
        String review = cases.begin(live);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        cases.prepare(live, review);
        OpenTask task = cases.task(review, CHIEF, live.chief(1));
        Runnable answer = () ->
                cases.completeOf(review, CHIEF, live.chief(1), live.chief(1), Map.of("chiefReviewDecision", "ACCEPT"));
        List<Optional<RuntimeException>> failures = atOnce(List.of(answer, answer));
        assertThat(failures.stream().filter(Optional::isEmpty)).as(task.id()).hasSize(1);
        assertThat(failures.stream().flatMap(Optional::stream)).allSatisfy(failure -> assertThat(Failures.in(failure))
                .as(String.valueOf(failure))
                .isPresent());
        assertThat(page(live).of(MinuteKind.ACCEPTED)).hasSize(1);
        assertThat(cases.steps(review)).containsExactly(CMIO + " null");
    }

    @Test
    void theWatchIsDueEveryDay() {
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("review-watch")
                .timers()
                .singleResult();
        Instant now = clock.instant();
        assertThat(timer.getDuedate().toInstant())
                .isBetween(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        assertThat(jdbc.sql("select REPEAT_ from ACT_RU_JOB where ID_ = ?")
                        .param(timer.getId())
                        .query(String.class)
                        .single())
                .endsWith("P1D");
    }

    @Test
    void aWaveWhoseReviewCannotBeginHoldsNoOtherBack() {
        Live broken = waves.open(1, 1, 3);
        Live whole = waves.open(1, 1, 3);
        ReviewBeginning watch =
                new WaveReviewBeginning(programme, store, failingFor(broken), workflow, notBegun, transactions);
        TransactionTemplate step = new TransactionTemplate(transactions);
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String last = after.get();
            after = step.execute(status -> watch.beginNext(last));
        }
        assertThat(reviews.ofWave(whole.wave())).isPresent();
        assertThat(reviews.ofWave(broken.wave())).isEmpty();
        assertThat(jdbc.sql("select outcome from ledger_line where subject_id = ? and step = 'beginReview'")
                        .param(broken.wave())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_BEGUN");
        assertThat(notices(broken.programManager(), "could not begin"))
                .anyMatch(told -> told.contains("Live wave " + broken.n() + " could not begin: a technical failure")
                        && told.contains("tried again every day"));

        String review = cases.begin(broken);
        assertThat(cases.due(review, "catchEvent_day30Reached")).isEqualTo(broken.day(30));
    }

    /** Fails in the database, within a transaction that takes part, after some rows were written. */
    private ReviewOpening failingFor(Live broken) {
        TransactionTemplate within = new TransactionTemplate(transactions);
        return wave -> {
            ReviewOpening.Opened opened = opening.open(wave);
            if (wave.equals(broken.wave())) {
                within.executeWithoutResult(status ->
                        jdbc.sql("insert into wave_review (id) values (null)").update());
            }
            return opened;
        };
    }

    private void change(Live live, LocalDate day) {
        waves.as(live.programManager(), () -> {
            WaveView wave = programme.get(live.wave());
            WaveDetails old = wave.details();
            programme.change(
                    wave.id(),
                    wave.version(),
                    new WaveDetails(
                            old.name(), old.siteIds(), day, old.zone(), old.parameters(), old.enteredLearners()),
                    EnumSet.allOf(WaveWarning.class));
        });
    }

    /** Runs the ladder as if it were then, for this review only. */
    private void walk(String review, Instant moment) {
        jdbc.sql("delete from deadline where business_key is null or business_key <> ?")
                .param(review)
                .update();
        assertThat(cast.at(moment, ladder::run).failed()).isZero();
    }

    private List<Tuple> escalations(String task) {
        return jdbc.sql("select step, recipient from escalation where subject_id = ? and step <> 'HALF_TIME'")
                .param(task)
                .query((row, number) -> tuple(row.getString("step"), row.getString("recipient")))
                .list();
    }

    private List<String> mails(String user, String review) {
        return jdbc.sql("select subject from mail_message where user_id = ? and business_key = ?")
                .params(user, review)
                .query(String.class)
                .list();
    }

    private List<String> notices(String user, String words) {
        return jdbc.sql("select sentence from notice where user_id = :user and sentence like :words")
                .param("user", user)
                .param("words", "%" + words + "%")
                .query(String.class)
                .list();
    }

    private ReviewBoard.Page page(Live live) {
        return board.show(live.wave()).orElseThrow();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LiveWave.ZONE).toInstant();
    }

    /** What each act failed with, or nothing; they begin at the same moment. */
    private static List<Optional<RuntimeException>> atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Optional<RuntimeException>>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        act.run();
                        return Optional.empty();
                    } catch (RuntimeException failure) {
                        return Optional.of(failure);
                    }
                }));
            }
            List<Optional<RuntimeException>> failures = new ArrayList<>();
            for (Future<Optional<RuntimeException>> one : running) {
                failures.add(one.get());
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }
}
