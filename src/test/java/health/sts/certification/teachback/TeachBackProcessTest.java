package health.sts.certification.teachback;

import static health.sts.certification.teachback.Lessons.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.certification.Academy;
import health.sts.certification.teachback.Lessons.Lesson;
import health.sts.certification.teachback.TeachBacks.TeachBackView;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a teach-back through its gateways, and who may judge it. */
@StsTest
class TeachBackProcessTest {

    private static final String SCORE = "userTask_scoreTeachBack";
    private static final String SCORE_AS_THIRD = "userTask_scoreTeachBackAsThird";

    @Autowired
    Lessons lessons;

    @Autowired
    Academy academy;

    @Autowired
    TeachBacks teachBacks;

    @Autowired
    Ward ward;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void twoEvaluatorsWhoAgreeLetTheTrainerPass() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(4));
        lessons.score(lesson, 2, scores(5, 4, 4, 3, 4));

        assertThat(lessons.passed(lesson))
                .contains("endEvent_teachBackPassed")
                .doesNotContain("userTask_nameThirdEvaluator", "endEvent_teachBackFailed");
        TeachBackView view = only(lesson, lesson.trainer());
        assertThat(view.result()).isEqualTo("PASS");
        assertThat(view.comparison().mean()).isEqualByComparingTo("4.00");
        assertThat(view.scores()).hasSize(2);
        assertThat(result(lesson)).isEqualTo("PASS");
        assertThat(rules(lesson)).containsExactly("rule_passed");
    }

    @Test
    void afterAWeakFirstAttemptThereIsASecondAndThenNone() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(4));
        lessons.score(lesson, 2, scores(5, 5, 5, 5, 2));
        assertThat(lessons.open(lesson, "userTask_bookTeachBack", lesson.trainer()))
                .isPresent();

        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(3));
        lessons.score(lesson, 2, scores(4));

        assertThat(lessons.passed(lesson))
                .contains("endEvent_teachBackFailed")
                .doesNotContain("endEvent_teachBackPassed");
        assertThat(ward.as(lesson.trainer(), () -> teachBacks.of(lesson.id())))
                .extracting(TeachBackView::result)
                .containsExactly("REPEAT", "RELEASE");
        assertThat(result(lesson)).isEqualTo("RELEASE");
        assertThat(rules(lesson)).containsExactly("rule_weakCriterionRepeat", "rule_lowMeanRelease");
    }

    @Test
    void evaluatorsWhoDifferWidelyBringAThirdWhoDecides() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(5));
        lessons.score(lesson, 2, scores(4, 4, 3, 3, 3));
        assertThat(lessons.passed(lesson)).doesNotContain("endEvent_teachBackPassed");
        assertThat(only(lesson, lesson.evaluator(3)).scores()).isEmpty();
        assertThat(only(lesson, lesson.evaluator(3)).comparison()).isNull();
        assertThat(only(lesson, lesson.evaluator(3)).reason()).doesNotContainPattern("\\d");

        lessons.complete(
                lesson, "userTask_nameThirdEvaluator", lesson.manager(), Map.of("thirdEvaluator", lesson.evaluator(3)));
        lessons.complete(lesson, SCORE_AS_THIRD, lesson.evaluator(3), scores(4));

        assertThat(lessons.passed(lesson)).contains(SCORE_AS_THIRD, "endEvent_teachBackPassed");
        TeachBackView view = only(lesson, lesson.trainer());
        assertThat(view.comparison().scores()).isEqualTo(3);
        assertThat(view.comparison().spread()).isEqualByComparingTo("1.60");
        assertThat(view.result()).isEqualTo("PASS");
    }

    @Test
    void nobodySeesAScoreBeforeAllAreIn() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        Map<String, Object> given = scores(2, 3, 2, 3, 2);
        given.put("scoreComment", "Hesitant at the start");
        lessons.score(lesson, 1, given);

        String other =
                lessons.open(lesson, SCORE, lesson.evaluator(2)).orElseThrow().id();
        for (String person : List.of(lesson.evaluator(2), lesson.evaluator(1), lesson.trainer(), lesson.manager())) {
            TeachBackView view = only(lesson, person);
            assertThat(view.scored()).isEqualTo(1);
            assertThat(view.scores()).isEmpty();
            assertThat(view.comparison()).isNull();
        }
        Map<String, Object> visible = ward.as(lesson.evaluator(2), () -> tasks.getVariables(other));
        assertThat(visible)
                .doesNotContainValue("Hesitant at the start")
                .extractingByKeys("scoreAccuracy", "scoreWorkflow", "scoreDepth", "scoreFraming", "scoreControl")
                .containsOnlyNulls();
        assertThat(ward.as(lesson.evaluator(2), () -> tasks.getVariablesLocal(other)))
                .doesNotContainValue("Hesitant at the start");
        assertThat(running(lesson)).isZero();

        assertThat(ward.as(
                        auditor(lesson), () -> teachBacks.of(lesson.id()).get(0).scores()))
                .hasSize(1);
    }

    @Test
    void trainerMentorOutsidersAndTheSamePersonTwiceAreNotNamed() {
        Lesson lesson = lessons.due();
        lessons.book(lesson);

        refusedPanel(lesson, lesson.trainer(), lesson.evaluator(2), "Nobody judges their own");
        refusedPanel(lesson, lesson.evaluator(1), lesson.mentor(), "mentors this trainer");
        refusedPanel(lesson, lesson.staff().p(4), lesson.evaluator(2), "not an evaluator");
        refusedPanel(lesson, "nobody-we-know", lesson.evaluator(2), "not an evaluator");
        refusedPanel(lesson, lesson.evaluator(1), lesson.evaluator(1), "scores once");
        assertThat(ward.as(lesson.manager(), () -> teachBacks.eligible(lesson.id())))
                .extracting(TeachBacks.Evaluator::userId)
                .contains(lesson.evaluator(1))
                .doesNotContain(lesson.mentor(), lesson.trainer());
    }

    @Test
    void whoCoachedTheTrainerIsNotNamed() {
        Academy.Class opened = academy.open();
        String certification = academy.start(opened, 1);
        academy.learn(opened, certification);
        academy.exam(certification, opened.evaluator(1), 50);
        academy.complete(
                certification,
                "userTask_coachTrainer",
                opened.evaluator(4),
                Map.of("coachingHours", 2, "coachingNote", "Went through the orders again"));
        academy.exam(certification, opened.evaluator(1), 95);
        academy.complete(
                certification,
                "userTask_bookTeachBack",
                opened.trainer(1),
                Map.of(
                        "teachBackTopic", "Orders",
                        "teachBackDay", LocalDate.now(clock).plusDays(10).toString(),
                        "teachBackTime", "14:30",
                        "teachBackPlace", "Room 4"));

        assertThatThrownBy(() -> academy.complete(
                        certification,
                        "userTask_namePanel",
                        opened.manager(),
                        Map.of("firstEvaluator", opened.evaluator(1), "secondEvaluator", opened.evaluator(4))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("coached this trainer");
        assertThat(ward.as(opened.manager(), () -> teachBacks.eligible(certification)))
                .extracting(TeachBacks.Evaluator::userId)
                .contains(opened.evaluator(1))
                .doesNotContain(opened.evaluator(4));
    }

    @Test
    void whoHasScoredIsNotNamedAsThird() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(5));
        lessons.score(lesson, 2, scores(3));

        assertThatThrownBy(() -> lessons.complete(
                        lesson,
                        "userTask_nameThirdEvaluator",
                        lesson.manager(),
                        Map.of("thirdEvaluator", lesson.evaluator(2))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("scores once");
    }

    @Test
    void aDeputyCannotScoreAndTheOtherEvaluatorCannotScoreTwice() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        deputy(lesson.evaluator(1), lesson.evaluator(2));
        String first =
                lessons.open(lesson, SCORE, lesson.evaluator(1)).orElseThrow().id();
        String second =
                lessons.open(lesson, SCORE, lesson.evaluator(2)).orElseThrow().id();

        refusedTask(lesson.evaluator(2), first);
        refusedTask(lesson.evaluator(3), second);
        refusedTask(lesson.trainer(), first);
        refusedTask(lesson.mentor(), first);
        assertThatThrownBy(() -> ward.as(lesson.evaluator(2), () -> {
                    tasks.complete(first, scores(5));
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = :id and kind = 'BLOCKED'")
                        .param("id", lesson.id())
                        .query(Integer.class)
                        .single())
                .isPositive();
        lessons.score(lesson, 1, scores(4));
        lessons.score(lesson, 2, scores(4));
        assertThat(lessons.passed(lesson)).contains("endEvent_teachBackPassed");
    }

    @Test
    void anEvaluatorWhoIsOnNoPanelCannotScoreAsDeputy() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        deputy(lesson.evaluator(1), lesson.evaluator(3));
        String first =
                lessons.open(lesson, SCORE, lesson.evaluator(1)).orElseThrow().id();

        assertThatThrownBy(() -> ward.as(lesson.evaluator(3), () -> {
                    desk.complete(first, scores(5));
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("personal");
        assertThat(lessons.open(lesson, SCORE, lesson.evaluator(1))).isPresent();
    }

    @Test
    void aDeputyOfTheTrainingManagerNamesNobodyWhoIsExcluded() {
        Lesson lesson = lessons.due();
        lessons.book(lesson);
        deputy(lesson.manager(), lesson.trainer());
        String task =
                lessons.open(lesson, "userTask_namePanel", null).orElseThrow().id();

        refusedTask(lesson.trainer(), task);
    }

    @Test
    void anEvaluatorWhoCannotScoreIsReplacedWhileTheOthersScoreStays() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(4));

        assertThatThrownBy(() -> replace(lesson, lesson.trainer(), 2, lesson.evaluator(3)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> replace(lesson, lesson.manager(), 1, lesson.evaluator(3)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not scored yet");
        assertThatThrownBy(() -> replace(lesson, lesson.manager(), 2, lesson.mentor()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> replace(lesson, lesson.manager(), 2, lesson.evaluator(1)))
                .isInstanceOf(Refusal.class);
        replace(lesson, lesson.manager(), 2, lesson.evaluator(3));

        assertThat(lessons.open(lesson, SCORE, lesson.evaluator(2))).isEmpty();
        assertThat(lessons.open(lesson, SCORE, lesson.evaluator(1))).isEmpty();
        lessons.score(lesson, 3, scores(4));
        assertThat(lessons.passed(lesson)).contains("boundaryEvent_panelChanged", "endEvent_teachBackPassed");
    }

    @Test
    void aThirdEvaluatorCanBeReplacedToo() {
        Lesson lesson = lessons.due();
        lessons.panel(lesson);
        lessons.score(lesson, 1, scores(5));
        lessons.score(lesson, 2, scores(2));
        lessons.complete(
                lesson, "userTask_nameThirdEvaluator", lesson.manager(), Map.of("thirdEvaluator", lesson.evaluator(3)));
        replace(lesson, lesson.manager(), 3, lesson.evaluator(4));
        lessons.complete(lesson, SCORE_AS_THIRD, lesson.evaluator(4), scores(4));

        assertThat(lessons.passed(lesson)).contains("boundaryEvent_thirdChanged");
        assertThat(only(lesson, lesson.trainer()).result()).isEqualTo("REPEAT");
    }

    @Test
    void twoWhoSubmitAtTheSameMomentAreComparedOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            Lesson lesson = lessons.due();
            lessons.panel(lesson);
            CyclicBarrier barrier = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Boolean>> both =
                        threads.invokeAll(List.of(submit(lesson, 1, barrier), submit(lesson, 2, barrier)));
                assertThat(List.of(both.get(0).get(), both.get(1).get())).contains(true);
            } finally {
                threads.shutdownNow();
            }
            for (int evaluator = 1; evaluator <= 2; evaluator++) {
                if (lessons.open(lesson, SCORE, lesson.evaluator(evaluator)).isPresent()) {
                    lessons.score(lesson, evaluator, scores(4));
                }
            }
            assertThat(lessons.passed(lesson))
                    .containsOnlyOnce("serviceTask_compareScores")
                    .contains("endEvent_teachBackPassed");
            assertThat(only(lesson, lesson.trainer()).scores()).hasSize(2);
        }
    }

    @Test
    void aBookingNeedsADateInTheFuture() {
        Lesson lesson = lessons.due();
        for (String day : List.of("2020-01-01", "14 May", "2999-01-01")) {
            assertThatThrownBy(() -> lessons.complete(
                            lesson,
                            "userTask_bookTeachBack",
                            lesson.trainer(),
                            Map.of(
                                    "teachBackTopic", "Orders",
                                    "teachBackDay", day,
                                    "teachBackTime", "14:30",
                                    "teachBackPlace", "Room 4")))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(ward.as(lesson.trainer(), () -> teachBacks.of(lesson.id()))).isEmpty();
    }

    private Callable<Boolean> submit(Lesson lesson, int evaluator, CyclicBarrier barrier) {
        String task = lessons.open(lesson, SCORE, lesson.evaluator(evaluator))
                .orElseThrow()
                .id();
        return () -> {
            barrier.await();
            try {
                ward.as(lesson.evaluator(evaluator), () -> {
                    tasks.complete(task, scores(4));
                    return null;
                });
                return true;
            } catch (RuntimeException lost) {
                return false;
            }
        };
    }

    private void replace(Lesson lesson, String by, int evaluator, String another) {
        ward.as(by, () -> {
            teachBacks.replace(lesson.id(), lesson.evaluator(evaluator), another, "On leave");
            return null;
        });
    }

    private void refusedPanel(Lesson lesson, String first, String second, String sentence) {
        assertThatThrownBy(() -> lessons.name(lesson, first, second))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private void refusedTask(String person, String task) {
        assertThatThrownBy(() -> ward.as(person, () -> {
                    desk.claim(task);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
    }

    private void deputy(String principal, String deputy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
        ward.as(principal, () -> deputies.name(new NameDeputy(deputy, today, today.plusDays(3), "Leave")));
    }

    private String auditor(Lesson lesson) {
        String auditor = lesson.staff().user("auditor");
        ward.user(auditor, "Grace", Role.AUDITOR);
        return auditor;
    }

    private TeachBackView only(Lesson lesson, String person) {
        List<TeachBackView> all = ward.as(person, () -> teachBacks.of(lesson.id()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String result(Lesson lesson) {
        return jdbc.sql(
                        """
                        select v.TEXT_ from ACT_HI_VARINST v join ACT_HI_PROCINST p on p.ID_ = v.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :id and v.NAME_ = 'teachBackResult'
                        """)
                .param("id", lesson.id())
                .query(String.class)
                .single();
    }

    private List<String> rules(Lesson lesson) {
        return jdbc.sql("select rules from ledger_line where business_key = :id and kind = 'RULE' order by id")
                .param("id", lesson.id())
                .query(String.class)
                .list();
    }

    /** Variables of the running case that hold a score. */
    private int running(Lesson lesson) {
        return jdbc.sql(
                        """
                        select count(*) from ACT_RU_VARIABLE v join ACT_HI_PROCINST p on p.ID_ = v.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :id and v.NAME_ like 'score%'
                           and (v.LONG_ is not null or v.DOUBLE_ is not null or v.TEXT_ is not null)
                           and v.NAME_ <> 'scoreDueAt'
                        """)
                .param("id", lesson.id())
                .query(Integer.class)
                .single();
    }
}
