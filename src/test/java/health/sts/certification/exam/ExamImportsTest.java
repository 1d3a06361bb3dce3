package health.sts.certification.exam;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.exam.ImportLine.Fate;
import health.sts.certification.path.Certifications;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of results against cases that run. */
@StsTest
class ExamImportsTest {

    @Autowired
    Academy academy;

    @Autowired
    ExamImports imports;

    @Autowired
    Exams exams;

    @Autowired
    Certifications certifications;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Academy.Class opened;

    @BeforeEach
    void open() {
        opened = academy.open();
    }

    @Test
    void eachResultCompletesTheStepThatAwaitsItAndTheSameFileTwiceChangesNothing() {
        String first = inExam(1);
        String second = inExam(2);
        String file = file(
                line("A", opened.trainer(1), 95, 2), line("B", opened.staff().physician(2), 50, 2));

        assertThat(fates(preview(file))).containsExactly(Fate.NEW, Fate.NEW);
        assertThat(exams.attempts(first)).isZero();
        ExamImportView done = apply(file);

        assertThat(fates(done)).containsExactly(Fate.TAKEN, Fate.TAKEN);
        assertThat(done.shown().get(0).sentence()).isEqualTo("Recorded as attempt 1 with 95.00 %.");
        assertThat(exams.newest(first).orElseThrow().evaluator()).isEqualTo(opened.manager());
        assertThat(academy.passed(first)).contains("endEvent_examPassed");
        assertThat(academy.waiting(second)).contains("userTask_coachTrainer");

        assertThat(fates(apply(file))).containsExactly(Fate.KNOWN, Fate.KNOWN);
        assertThat(exams.of(first)).hasSize(1);
        assertThat(exams.of(second)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from ledger_line where step = 'importExamResults' and actor = :manager")
                        .param("manager", opened.manager())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatOneGuardRefusesKeepsNothingElseBack() {
        String mentored = inExam(1);
        String other = inExam(2);
        academy.as(opened.manager(), () -> certifications.nameMentor(mentored, opened.manager()));

        ExamImportView done = apply(file(line("A", opened.trainer(1), 95, 2), line("B", opened.trainer(2), 95, 2)));

        assertThat(fates(done)).containsExactly(Fate.REFUSED, Fate.TAKEN);
        assertThat(exams.of(mentored)).isEmpty();
        assertThat(academy.waiting(mentored)).contains(ExamForm.STEP);
        assertThat(exams.of(other)).hasSize(1);
    }

    @Test
    void withoutAnOpenStepNothingIsRecorded() {
        String learning = academy.start(opened, 1);
        assertThat(fates(apply(file(line("A", opened.trainer(1), 95, 2))))).containsExactly(Fate.REFUSED);
        assertThat(exams.of(learning)).isEmpty();
    }

    @Test
    void aManagerWhoIsATrainerDoesNotImportTheirOwn() {
        String own = inExam(1);
        identities.addRole(opened.trainer(1), Role.TRAINING_MANAGER);
        String file = file(line("A", opened.trainer(1), 95, 2));
        String id = academy.as(opened.trainer(1), () -> imports.preview("own.csv", bytes(file)));
        academy.as(opened.trainer(1), () -> imports.apply(id));
        ExamImportView done = academy.as(opened.trainer(1), () -> imports.view(id, 0));
        assertThat(fates(done)).containsExactly(Fate.REFUSED);
        assertThat(done.shown().get(0).sentence()).contains("your own result");
        assertThat(exams.of(own)).isEmpty();
    }

    private String inExam(int number) {
        String id = academy.start(opened, number);
        academy.learn(opened, id);
        return id;
    }

    private ExamImportView preview(String file) {
        return academy.as(opened.manager(), () -> imports.view(imports.preview("results.csv", bytes(file)), 0));
    }

    private ExamImportView apply(String file) {
        return academy.as(opened.manager(), () -> {
            String id = imports.preview("results.csv", bytes(file));
            imports.apply(id);
            return imports.view(id, 0);
        });
    }

    private String line(String id, String trainer, int score, int daysAgo) {
        Instant finished = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(daysAgo));
        return "%s-%s,%s,%s,%s,%d,"
                .formatted(id, opened.staff().n(), trainer, finished.minusSeconds(3600), finished, score);
    }

    private static String file(String... lines) {
        return "attempt_id,trainer,started,finished,score,comment\n" + String.join("\n", lines) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Fate> fates(ExamImportView view) {
        return view.shown().stream().map(ImportLine::fate).toList();
    }
}
