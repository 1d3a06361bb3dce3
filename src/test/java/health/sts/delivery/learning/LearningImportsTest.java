package health.sts.delivery.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Access;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.access.AccessDecisions;
import health.sts.delivery.access.AccessDecisions.Decision;
import health.sts.delivery.learning.ImportedLine.Fate;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.TrainingFacts;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an LMS reports is taken once, and access follows from it without anybody's hand. */
@StsTest
class LearningImportsTest {

    private static final String HEADER = "external_id,learner,item,completed_at,score,minutes\n";

    @Autowired
    Campus campus;

    @Autowired
    LearningImports imports;

    @Autowired
    LearningRecords records;

    @Autowired
    Completions completions;

    @Autowired
    AccessDecisions decisions;

    @Autowired
    TrainingFacts facts;

    @Autowired
    FirstAttempts firstAttempts;

    @Autowired
    LearnerWorkflow workflow;

    @Autowired
    TaskDesk tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;

    @BeforeEach
    void openTerm() {
        term = campus.open(0, 40);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private String line(String id, String learner, String item, Instant at, String score) {
        return "%s-%s,%s,%s,%s,%s,20\n".formatted(id, term.staff().n(), learner, item, at, score);
    }

    private LearningImportView load(String... lines) {
        return campus.as(term.evaluator(), () -> {
            String id = imports.preview("lms.csv", (HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
            imports.apply(id);
            return imports.view(id, 0);
        });
    }

    private static Map<Long, ImportedLine> byLine(LearningImportView view) {
        return view.shown().stream().collect(Collectors.toMap(ImportedLine::line, Function.identity()));
    }

    private String classDone(int physician) {
        String training = campus.training(term, physician);
        facts.classAttended(training, ago(5));
        return training;
    }

    @Test
    void seventyNineThenARetakeLeadsToAccessWithoutAnyEdit() {
        String training = classDone(1);
        load(line("P", term.p(1), "PRIVACY", ago(9), ""), line("E", term.p(1), "ELEARNING", ago(8), "95"));

        load(line("T1", term.p(1), "TEST", ago(4), "79"));
        assertThat(campus.learner(training))
                .extracting(Learner::access, Learner::missing, Learner::attempts)
                .containsExactly(Access.BLOCKED, MissingStep.TEST, 1);
        load(line("T2", term.p(1), "TEST", ago(2), "80"));

        assertThat(campus.learner(training))
                .extracting(Learner::access, Learner::missing, Learner::attempts, Learner::passedAt)
                .containsExactly(Access.ELIGIBLE, MissingStep.NONE, 2, ago(2));
        List<Decision> all = decisions.of(training);
        assertThat(all.get(0).facts()).contains("\"passed\":true").contains("\"passDays\":");
        assertThat(all.get(0).rule()).startsWith("access-decision 1.0.0").endsWith("rule_passFresh");
        assertThat(jdbc.sql("select kind from access_message where training_id = :id order by number desc limit 1")
                        .param("id", training)
                        .query(String.class)
                        .single())
                .isEqualTo("ELIGIBLE");
    }

    @Test
    void aCorrectionTakesAPassBackAndIsARowOfItsOwn() {
        String training = classDone(2);
        load(
                line("P", term.p(2), "PRIVACY", ago(9), ""),
                line("E", term.p(2), "ELEARNING", ago(8), ""),
                line("T", term.p(2), "TEST", ago(3), "91"));
        assertThat(campus.learner(training).access()).isEqualTo(Access.ELIGIBLE);
        TestAttempt attempt = records.attempts(training).get(0);

        assertThatThrownBy(() -> campus.as(
                        term.evaluator(),
                        () -> completions.correct(attempt.id(), new BigDecimal("19"), "Digits were swapped")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only a training manager");
        campus.as(
                term.trainingManager(),
                () -> completions.correct(attempt.id(), new BigDecimal("19"), "Digits were swapped"));

        assertThat(campus.learner(training))
                .extracting(Learner::access, Learner::missing, Learner::attempts, Learner::passedAt)
                .containsExactly(Access.BLOCKED, MissingStep.TEST, 1, null);
        assertThat(records.attempts(training)).extracting(TestAttempt::counts).containsExactly(false, true);
        assertThat(decisions.of(training)).extracting(Decision::access).startsWith(Access.BLOCKED, Access.ELIGIBLE);
        assertThatThrownBy(() -> jdbc.sql("update access_decision set access = 'ELIGIBLE' where training_id = :id")
                        .param("id", training)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update test_attempt set score = 100 where training_id = :id")
                        .param("id", training)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSameFileTwiceChangesNothingAndTwinsInAFileCountOnce() {
        String training = classDone(3);
        String privacy = line("P", term.p(3), "PRIVACY", ago(9), "");
        String test = line("T", term.p(3), "TEST", ago(3), "85");

        LearningImportView first = load(privacy, test, test, line("T", term.p(3), "TEST", ago(3), "95"));
        assertThat(first)
                .extracting(LearningImportView::taken, LearningImportView::known, LearningImportView::refused)
                .containsExactly(2, 1, 1);
        assertThat(byLine(first).get(5L).sentence()).contains("Line 3 has the same id with another content");
        int decided = decisions.of(training).size();

        LearningImportView second = load(privacy, test);

        assertThat(second)
                .extracting(LearningImportView::taken, LearningImportView::known)
                .containsExactly(0, 2);
        assertThat(records.attempts(training)).hasSize(1);
        assertThat(records.completions(training)).hasSize(1);
        assertThat(decisions.of(training)).hasSize(decided);
        LearningImportView changed = load(line("T", term.p(3), "TEST", ago(3), "100"));
        assertThat(byLine(changed).get(2L).sentence()).contains("known with another content");
    }

    @Test
    void eachWrongLineSaysWhatIsWrongAndWhatToDo() {
        classDone(1);
        String n = term.staff().n();
        LearningImportView view = load(
                line("A", "nobody", "TEST", ago(1), "85"),
                line("B", term.p(1), "QUIZ", ago(1), "85"),
                line("C", term.p(1), "TEST", ago(1), "850"),
                line("D", term.p(1), "TEST", ago(1), ""),
                "E-%s,%s,TEST,yesterday,85,20\n".formatted(n, term.p(1)),
                line("F", term.p(1), "TEST", clock.instant().plus(Duration.ofDays(2)), "85"),
                line("G", term.p(2), "TEST", ago(1), "85"),
                line("H", term.p(1), "TEST", ago(30), "85"),
                "I-%s,%s,TEST\n".formatted(n, term.p(1)),
                ",%s,PRIVACY,%s,,\n".formatted(term.p(1), ago(1)));

        Map<Long, ImportedLine> lines = byLine(view);
        assertThat(lines.values()).extracting(ImportedLine::fate).containsOnly(Fate.REFUSED);
        assertThat(lines.get(2L).sentence()).startsWith("Column learner: Nobody in the roster");
        assertThat(lines.get(3L).sentence()).startsWith("Column item: \"QUIZ\" is none of");
        assertThat(lines.get(4L).sentence()).startsWith("Column score: The score must be between 0 and 100");
        assertThat(lines.get(5L).sentence()).startsWith("Column score: The cell is empty");
        assertThat(lines.get(6L).sentence()).startsWith("Column completed_at: \"yesterday\" is no time");
        assertThat(lines.get(7L).sentence()).startsWith("Column completed_at: This lies in the future");
        assertThat(lines.get(8L).sentence()).contains("the class comes first");
        assertThat(lines.get(9L).sentence()).contains("before the day of the class");
        assertThat(lines.get(10L).sentence()).startsWith("The line has 3 cells");
        assertThat(lines.get(11L).sentence()).startsWith("Column external_id: The cell is empty");
    }

    @Test
    void aLateScoreIsTakenAfterGoLiveAndRefusedOnceTheTrainingEndedWithoutProficiency() {
        String late = classDone(1);
        jdbc.sql("update learner_training set state = 'COMPLETED' where id = :id")
                .param("id", late)
                .update();
        String ended = classDone(2);
        jdbc.sql("update learner_training set state = 'NOT_PROFICIENT' where id = :id")
                .param("id", ended)
                .update();

        LearningImportView view =
                load(line("L", term.p(1), "TEST", ago(1), "85"), line("N", term.p(2), "TEST", ago(1), "85"));

        assertThat(byLine(view).get(2L).fate()).isEqualTo(Fate.TAKEN);
        assertThat(byLine(view).get(3L).sentence())
                .contains("ended as not proficient")
                .contains("training manager");
    }

    @Test
    void aLineCompletesTheStepThatAwaitsItsResult() {
        campus.begin();
        String training = campus.training(term, 4);
        workflow.seatTaken(training, SessionKind.CLASS);
        facts.classAttended(training, ago(5));
        workflow.attended(training, SessionKind.CLASS, AttendanceResult.ATTENDED, null, null);
        assertThat(steps(training)).contains(TestForm.STEP);

        LearningImportView view = load(line("W", term.p(4), "TEST", ago(2), "88"));

        assertThat(byLine(view).get(2L).sentence()).isEqualTo("Recorded as attempt 1 with 88.00 %: passed.");
        assertThat(steps(training)).doesNotContain(TestForm.STEP);
        assertThat(records.attempts(training)).singleElement().satisfies(attempt -> {
            assertThat(attempt.recordedBy()).isEqualTo(term.evaluator());
            assertThat(attempt.externalId()).startsWith("W-");
        });
    }

    private List<String> steps(String training) {
        return tasks.ofCase(training).stream().map(OpenTask::step).toList();
    }

    @Test
    void nobodyRecordsTheirOwnTraining() {
        String training = classDone(1);
        assertThatThrownBy(() -> campus.as(
                        term.p(1),
                        () -> completions.record(training, LearningRecords.Kind.PRIVACY, null, ago(1), null, null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aClassOfWeeksAgoIsHandedOnOnceWithTheFirstAttemptsOfItsLearners() {
        String session = "SES-first-" + term.staff().n();
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, starts_at, ends_at, zone,
                            capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, taken, waiting,
                            next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, :wave, :specialty, 'CLASS', :site, :from, :until, 'UTC', 8, :lead, :user, :co,
                            'CLOSED', 0, 2, 0, 1, 'secret', 'x', :from, 0)
                        """)
                .param("id", session)
                .param("wave", term.wave())
                .param("specialty", term.specialty())
                .param("site", term.site())
                .param("from", SqlTime.of(ago(30)))
                .param("until", SqlTime.of(ago(30).plusSeconds(14_400)))
                .param("lead", term.physician(5))
                .param("user", term.lead())
                .param("co", term.co())
                .update();
        for (int physician : List.of(1, 2)) {
            String training = classDone(physician);
            jdbc.sql("insert into seat_event values (:id, :session, :training, 'ATTENDED', null, 'x', :at)")
                    .param("id", "STE-" + training)
                    .param("session", session)
                    .param("training", training)
                    .param("at", SqlTime.of(ago(30)))
                    .update();
        }
        load(
                line("F1", term.p(1), "TEST", ago(4), "79"),
                line("F2", term.p(1), "TEST", ago(2), "90"),
                line("F3", term.p(2), "TEST", ago(4), "81"));

        firstAttempts.report();
        firstAttempts.report();

        assertThat(jdbc.sql("select amount, answers from teaching_result where source = :session")
                        .param("session", session)
                        .query((row, n) ->
                                row.getBigDecimal(1).stripTrailingZeros().toPlainString() + " of " + row.getInt(2))
                        .list())
                .containsExactly("50 of 2");
    }

    @Test
    void tenThousandLinesAreRecordedBehindThePage() throws Exception {
        Term big = campus.open(500, 40);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            file.append("BIG-%s-%d,%s,%s,%s,,30\n"
                    .formatted(
                            big.staff().n(),
                            i,
                            big.extra(i % 500 + 1),
                            i % 1000 < 500 ? "PRIVACY" : "ELEARNING",
                            ago(3 + i / 1000)));
        }
        long began = System.nanoTime();
        String id = campus.as(big.evaluator(), () -> {
            String loaded = imports.preview("big.csv", file.toString().getBytes(StandardCharsets.UTF_8));
            imports.apply(loaded);
            return loaded;
        });
        LearningImportView view;
        do {
            Thread.sleep(200);
            view = campus.as(big.evaluator(), () -> imports.view(id, 0));
        } while (view.state() != LearningImportView.State.DONE
                && Duration.ofNanos(System.nanoTime() - began).toMinutes() < 5);

        assertThat(view)
                .extracting(LearningImportView::state, LearningImportView::taken, LearningImportView::lines)
                .containsExactly(LearningImportView.State.DONE, 10_000, 10_000);
        assertThat(campus.learner(campus.trainingOf(big, big.extra(1))).missing())
                .isEqualTo(MissingStep.CLASS);
    }
}
