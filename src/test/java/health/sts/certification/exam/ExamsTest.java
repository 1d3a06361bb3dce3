package health.sts.certification.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.exam.Exams.ExamResult;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class ExamsTest {

    @Autowired
    Exams exams;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Staff staff;
    String evaluator;
    String trainingManager;
    String certification;

    @BeforeEach
    void aTrainerBeforeTheExam() {
        staff = ward.open();
        evaluator = staff.user("evaluator");
        trainingManager = staff.user("training");
        ward.user(evaluator, "Eva", Role.EVALUATOR);
        ward.user(trainingManager, "Tilda", Role.TRAINING_MANAGER);
        certification = Ids.next("CRT");
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            curriculum_version, round_no, state, state_since, created_at, one_at_a_time, version)
                        values (:id, 'APPOINTED', :physician, :user, :wave, :specialty, :site, 3, 1, 'EXAM', :began, :began,
                            :id, 0)
                        """)
                .param("id", certification)
                .param("physician", staff.physician(1))
                .param("user", staff.p(1))
                .param("wave", staff.wave())
                .param("specialty", Ward.UROLOGY)
                .param("site", staff.site())
                .param("began", SqlTime.of(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }

    @Test
    void attemptsAreNumberedWithinTheRound() {
        assertThat(exams.attempts(certification)).isZero();
        Attempt first = by(evaluator, () -> exams.record(certification, result(null, "79.5", 20)));
        Attempt second = by(evaluator, () -> exams.record(certification, result(null, "91", 10)));

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.curriculumVersion()).isEqualTo(3);
        assertThat(second.evaluator()).isEqualTo(evaluator);
        assertThat(exams.attempts(certification)).isEqualTo(2);
        assertThat(exams.newest(certification)).contains(exams.of(certification).get(1));

        jdbc.sql("update certification set round_no = 2 where id = :id")
                .param("id", certification)
                .update();
        assertThat(exams.attempts(certification)).isZero();
        assertThat(exams.newest(certification)).isEmpty();
        Attempt again = by(evaluator, () -> exams.record(certification, result(null, "95", 5)));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.number()).isEqualTo(1);
        assertThat(exams.of(certification)).hasSize(3);
    }

    @Test
    void theSameAttemptOfTheExamSystemIsOneAttempt() {
        String id = Ids.next("EXT");
        ExamResult result = result(id, "88", 10);
        Attempt first = by(evaluator, () -> exams.record(certification, result));

        assertThat(by(evaluator, () -> exams.record(certification, result)).id())
                .isEqualTo(first.id());
        refused(Refusal.Kind.CONFLICT, evaluator, () -> exams.record(certification, result(id, "98", 10)));
        refused(Refusal.Kind.CONFLICT, evaluator, () -> exams.record(certification, result(id, "88", 9)));
        assertThat(exams.attempts(certification)).isEqualTo(1);
    }

    @Test
    void anExamTwiceByHandIsNoticed() {
        by(evaluator, () -> exams.record(certification, result(null, "88", 10)));
        refused(Refusal.Kind.INVALID, evaluator, () -> exams.record(certification, result(Ids.next("EXT"), "88", 10)));
    }

    @Test
    void nobodyRecordsTheirOwnExam() {
        refused(Refusal.Kind.FORBIDDEN, staff.p(1), () -> exams.record(certification, result(null, "99", 10)));
        assertThat(exams.of(certification)).isEmpty();
    }

    @Test
    void anEndedCertificationTakesNoMore() {
        jdbc.sql("update certification set state = 'WITHDRAWN' where id = :id")
                .param("id", certification)
                .update();
        refused(Refusal.Kind.CONFLICT, evaluator, () -> exams.record(certification, result(null, "99", 10)));
        refused(Refusal.Kind.NOT_FOUND, evaluator, () -> exams.record("CRT-NONE", result(null, "99", 10)));
    }

    @Test
    void aCorrectionTakesThePlaceOfTheRowAndBothScoresAreOnRecord() {
        Attempt wrong = by(evaluator, () -> exams.record(certification, result(null, "29", 10)));
        Attempt right =
                by(trainingManager, () -> exams.correct(wrong.id(), new BigDecimal("92"), "Digits were swapped."));

        assertThat(right.corrects()).isEqualTo(wrong.id());
        assertThat(right.number()).isEqualTo(1);
        assertThat(exams.attempts(certification)).isEqualTo(1);
        assertThat(exams.newest(certification).orElseThrow().score()).isEqualByComparingTo("92");
        assertThat(exams.of(certification))
                .extracting(Attempt::correctedBy)
                .containsExactlyInAnyOrder(right.id(), null);
        assertThat(jdbc.sql("select content from ledger_line where subject_id = :id and step = 'correctExamResult'")
                        .param("id", certification)
                        .query(String.class)
                        .single())
                .contains("29.00", "92.00", "Digits were swapped.");
    }

    @Test
    void correctionsAreForTheTrainingManagerOnceEachAndWithAReason() {
        Attempt wrong = by(evaluator, () -> exams.record(certification, result(null, "29", 10)));
        BigDecimal score = new BigDecimal("92");
        ward.user(staff.user("self"), "Sol", Role.TRAINING_MANAGER);

        refused(Refusal.Kind.FORBIDDEN, evaluator, () -> exams.correct(wrong.id(), score, "Digits were swapped."));
        refused(Refusal.Kind.INVALID, trainingManager, () -> exams.correct(wrong.id(), score, "typo"));
        refused(
                Refusal.Kind.INVALID,
                trainingManager,
                () -> exams.correct(wrong.id(), new BigDecimal("29.0"), "Digits were swapped."));
        by(trainingManager, () -> exams.correct(wrong.id(), score, "Digits were swapped."));
        refused(
                Refusal.Kind.CONFLICT,
                trainingManager,
                () -> exams.correct(wrong.id(), new BigDecimal("93"), "Digits were swapped."));
        jdbc.sql("update certification set user_id = :user where id = :id")
                .param("user", staff.user("self"))
                .param("id", certification)
                .update();
        String newest = exams.newest(certification).orElseThrow().id();
        refused(
                Refusal.Kind.FORBIDDEN,
                staff.user("self"),
                () -> exams.correct(newest, new BigDecimal("99"), "Digits were swapped."));
    }

    @Test
    void noRowIsEverChanged() {
        Attempt attempt = by(evaluator, () -> exams.record(certification, result(null, "88", 10)));
        assertThatThrownBy(() -> jdbc.sql("update exam_attempt set score = 100 where id = :id")
                        .param("id", attempt.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from exam_attempt where id = :id")
                        .param("id", attempt.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofManyAtOnceEachHasItsNumberOrIsAConflict() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(day -> () -> {
                        barrier.await();
                        return recorded();
                    })
                    .toList();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            assertThat(done).containsOnlyOnce(true);
        } finally {
            threads.shutdownNow();
        }
        assertThat(exams.of(certification)).extracting(Attempt::number).containsExactly(1);
    }

    /** The same exam entered by somebody; false where the other was faster. */
    private boolean recorded() {
        try {
            by(evaluator, () -> exams.record(certification, result(null, "88", 10)));
            return true;
        } catch (Refusal faster) {
            assertThat(faster.kind()).isIn(Refusal.Kind.CONFLICT, Refusal.Kind.INVALID);
            return false;
        }
    }

    @Test
    void theDatabaseTakesANumberOnce() {
        by(evaluator, () -> exams.record(certification, result(null, "88", 10)));
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into exam_attempt (id, certification_id, round_no, attempt_no, curriculum_version,
                                    score, started_at, finished_at, evaluator, recorded_by, recorded_at)
                                select 'EXA-TWICE', certification_id, round_no, attempt_no, curriculum_version, score,
                                       started_at, finished_at, evaluator, recorded_by, recorded_at
                                  from exam_attempt where certification_id = :id
                                """)
                        .param("id", certification)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private <T> T by(String user, Supplier<T> act) {
        return ward.as(user, act);
    }

    private void refused(Refusal.Kind kind, String user, Supplier<?> act) {
        assertThatThrownBy(() -> ward.as(user, act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private ExamResult result(String externalId, String score, int daysAgo) {
        Instant finished = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(daysAgo));
        return new ExamResult(externalId, new BigDecimal(score), finished.minusSeconds(3600), finished, null);
    }
}
