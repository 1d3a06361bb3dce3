package health.sts.certification.exam;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.certification.CertificationState;
import health.sts.certification.exam.AwaitedExams.Found;
import health.sts.certification.exam.AwaitedExams.Way;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.exam.Exams.ExamResult;
import health.sts.certification.exam.ImportLine.Fate;
import health.sts.certification.exam.LineJudge.Judged;
import health.sts.engine.OpenTask;
import health.sts.people.Employment;
import health.sts.people.PhysicianView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineJudgeTest {

    private static final Instant NOW = Instant.parse("2027-05-10T12:00:00Z");
    private static final PhysicianView MEI = physician("PHY-1", "mei", "mei@test.example");
    private static final PhysicianView KARL = physician("PHY-2", "karl", "mei@test.example");

    @Test
    void aResultThatIsAwaitedIsNew() {
        Judged judged = judge("manager", way("T1"), line(2, "A1", "MEI", "92.50", 3));
        assertThat(judged.line().fate()).isEqualTo(Fate.NEW);
        assertThat(judged.line().sentence()).isEqualTo("Attempt 1 of Dr. Mei Tanaka with 92.50 %.");
        assertThat(judged.taskId()).isEqualTo("T1");
        assertThat(judge("manager", way("T1"), line(2, "A1", "phy-1", "92.50", 3))
                        .line()
                        .fate())
                .isEqualTo(Fate.NEW);
    }

    @Test
    void withoutAnOpenStepNothingIsAwaited() {
        refused(
                "No exam result of Dr. Mei Tanaka is awaited now; the certification stands at: Exam.",
                judge("manager", way(null), line(2, "A1", "mei", "92.50", 3)));
        refused(
                "Dr. Mei Tanaka is not on the way to a certificate.",
                judge("manager", null, line(2, "A1", "mei", "92.50", 3)));
    }

    @Test
    void unknownAndAmbiguousPeopleAreRefused() {
        refused("Nobody in the roster", judge("manager", way("T1"), line(2, "A1", "nobody", "92.50", 3)));
        refused("Several people", judge("manager", way("T1"), line(2, "A1", "mei@test.example", "92.50", 3)));
    }

    @Test
    void nobodyImportsTheirOwnResult() {
        refused("your own result", judge("mei", way("T1"), line(2, "A1", "mei", "92.50", 3)));
    }

    @Test
    void aResultFromBeforeTheCertificationOrTheFutureIsRefused() {
        refused("before this certification began", judge("manager", way("T1"), line(2, "A1", "mei", "92.50", 31)));
        refused("in the future", judge("manager", way("T1"), line(2, "A1", "mei", "92.50", -1)));
    }

    @Test
    void aKnownAttemptIsKnownOnlyWithTheSameContent() {
        Attempt known = attempt("A1", "92.50", 3);
        assertThat(judge("manager", way("T1"), known, line(2, "A1", "mei", "92.50", 3))
                        .get(0)
                        .line()
                        .fate())
                .isEqualTo(Fate.KNOWN);
        refused(
                "another content",
                judge("manager", way("T1"), known, line(2, "A1", "mei", "98.00", 3))
                        .get(0));
        refused(
                "somebody else",
                judge("manager", way("T1"), known, line(2, "A1", "karl", "92.50", 3))
                        .get(0));
    }

    @Test
    void theSameExamUnderAnotherIdIsNoticed() {
        refused(
                "started before attempt 1 was finished",
                judge("manager", way("T1"), attempt("A1", "92.50", 3), line(2, "A2", "mei", "92.50", 3))
                        .get(0));
    }

    @Test
    void ofTwoResultsTheOneFinishedFirstComesFirst() {
        List<Judged> judged =
                judge("manager", way("T1"), null, line(2, "A2", "mei", "92.50", 1), line(3, "A1", "mei", "80.00", 5));
        assertThat(judged).extracting(one -> one.line().line()).containsExactly(3L, 2L);
        assertThat(judged).extracting(one -> one.line().fate()).containsExactly(Fate.NEW, Fate.REFUSED);
    }

    @Test
    void theSameIdTwiceInAFileIsOneResult() {
        List<Judged> judged = judge(
                "manager",
                way("T1"),
                null,
                line(2, "A1", "mei", "92.50", 3),
                line(3, "A1", "mei", "92.50", 3),
                line(4, "A1", "mei", "93.50", 3));
        assertThat(judged).extracting(one -> one.line().fate()).containsExactly(Fate.NEW, Fate.KNOWN, Fate.REFUSED);
    }

    private static void refused(String sentence, Judged judged) {
        assertThat(judged.line().fate()).isEqualTo(Fate.REFUSED);
        assertThat(judged.line().sentence()).contains(sentence);
        assertThat(judged.taskId()).isNull();
    }

    private static Judged judge(String userId, Way way, ResultLine line) {
        return judge(userId, way, null, line).get(0);
    }

    private static List<Judged> judge(String userId, Way way, Attempt known, ResultLine... lines) {
        Way withAttempts = way == null || known == null
                ? way
                : new Way(way.id(), way.physicianId(), 1, way.state(), way.began(), way.task(), List.of(known));
        Found found = new Found(
                Map.of(
                        "mei", Set.of(MEI),
                        "phy-1", Set.of(MEI),
                        "karl", Set.of(KARL),
                        "mei@test.example", Set.of(MEI, KARL)),
                way == null ? Map.of() : Map.of("PHY-1", List.of(withAttempts)),
                known == null ? Map.of() : Map.of(known.externalId(), known));
        return new LineJudge(found, userId, NOW).judge(List.of(lines));
    }

    private static Way way(String taskId) {
        OpenTask task = taskId == null
                ? null
                : new OpenTask(
                        taskId, ExamForm.STEP, "Record exam result", "certification-exam", "CRT-1", null, NOW, NOW);
        return new Way("CRT-1", "PHY-1", 1, CertificationState.EXAM, NOW.minus(Duration.ofDays(30)), task, List.of());
    }

    private static ResultLine line(long line, String id, String trainer, String score, int daysAgo) {
        Instant finished = NOW.minus(Duration.ofDays(daysAgo));
        return new ResultLine(
                line,
                id,
                trainer,
                new ExamResult(id, new BigDecimal(score), finished.minusSeconds(3600), finished, null),
                null);
    }

    private static Attempt attempt(String id, String score, int daysAgo) {
        ExamResult result = line(0, id, "mei", score, daysAgo).result();
        return new Attempt(
                "EXA-1",
                "CRT-1",
                1,
                1,
                1,
                id,
                result.score(),
                result.startedAt(),
                result.finishedAt(),
                "eva",
                null,
                null,
                null,
                null,
                "eva",
                NOW);
    }

    private static PhysicianView physician(String id, String userId, String email) {
        return new PhysicianView(
                id,
                userId,
                "Tanaka",
                "Mei",
                email,
                "207RC0000X",
                "Cardiology",
                "MRH",
                "Mill River",
                Employment.EMPLOYED,
                false,
                false,
                true,
                BigDecimal.ONE,
                null,
                true);
    }
}
