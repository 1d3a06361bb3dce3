package health.sts.certification.exam;

import health.sts.certification.exam.AwaitedExams.Found;
import health.sts.certification.exam.AwaitedExams.Way;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.exam.Exams.ExamResult;
import health.sts.certification.exam.ImportLine.Fate;
import health.sts.people.PhysicianView;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what happens to each line of a file as things stand, and why; decides nothing that the step itself decides. */
final class LineJudge {

    private final Found found;
    private final String userId;
    private final Instant now;
    private final Map<String, ResultLine> ids = new HashMap<>();
    private final Map<String, ResultLine> awaited = new HashMap<>();

    LineJudge(Found found, String userId, Instant now) {
        this.found = found;
        this.userId = userId;
        this.now = now;
    }

    /**
     * A line with what happens to it.
     *
     * @param taskId the step that its result completes, or null
     */
    record Judged(ResultLine read, ImportLine line, String taskId) {}

    /** In the order in which the exams were finished, which is the order they are recorded in. */
    List<Judged> judge(List<ResultLine> lines) {
        List<ResultLine> inOrder = new ArrayList<>(lines);
        inOrder.sort(Comparator.comparing((ResultLine line) ->
                        line.result() == null ? Instant.MIN : line.result().finishedAt())
                .thenComparing(ResultLine::line));
        return inOrder.stream().map(this::judge).toList();
    }

    private Judged judge(ResultLine line) {
        try {
            if (line.problem() != null) {
                throw refuse(line.problem());
            }
            ResultLine twin = ids.putIfAbsent(line.attemptId(), line);
            if (twin != null) {
                return twin(line, twin);
            }
            PhysicianView trainer = trainer(line.trainer());
            Attempt known = found.attempts().get(line.attemptId());
            return known == null ? fresh(line, trainer) : known(line, trainer, known);
        } catch (Refusal refusal) {
            return of(line, Fate.REFUSED, refusal.getMessage(), null, null);
        }
    }

    private static Judged twin(ResultLine line, ResultLine twin) {
        if (line.says(twin)) {
            return of(line, Fate.KNOWN, "The same as line " + twin.line() + ".", null, null);
        }
        throw refuse("Line %d has the same attempt_id with another content.".formatted(twin.line()));
    }

    private PhysicianView trainer(String text) {
        Set<PhysicianView> named = found.named(text);
        if (named.size() > 1) {
            throw refuse("Several people in the roster have this id or address. Use the physician id.");
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> refuse("Nobody in the roster has this user id, physician id or e-mail address."));
    }

    private Judged known(ResultLine line, PhysicianView trainer, Attempt known) {
        Way way = found.waysOf(trainer).stream()
                .filter(one -> one.id().equals(known.certificationId()))
                .findFirst()
                .orElseThrow(() -> refuse("This attempt_id is known as an exam of somebody else."));
        ExamRules.same(known, way.id(), ExamRules.checked(line.result(), way.began(), now));
        return of(line, Fate.KNOWN, "Recorded before as attempt %d.".formatted(known.number()), way.id(), null);
    }

    private Judged fresh(ResultLine line, PhysicianView trainer) {
        if (userId.equals(trainer.userId())) {
            throw refuse("This is your own result. Somebody else has to record it.");
        }
        Way way = awaiting(trainer);
        ExamResult result = ExamRules.checked(line.result(), way.began(), now);
        ExamRules.afterThoseBefore(result, way.attempts());
        ResultLine earlier = awaited.putIfAbsent(way.id(), line);
        if (earlier != null) {
            throw refuse(
                    "Line %d has an earlier result of %s. Whether another one is awaited depends on it; load the file again afterwards."
                            .formatted(earlier.line(), trainer.name()));
        }
        long number =
                way.attempts().stream().filter(ExamRules.countsIn(way.round())).count() + 1;
        return of(
                line,
                Fate.NEW,
                "Attempt %d of %s with %s %%.".formatted(number, trainer.name(), result.score()),
                way.id(),
                way.task().id());
    }

    private Way awaiting(PhysicianView trainer) {
        List<Way> ways = found.waysOf(trainer);
        List<Way> open = ways.stream().filter(way -> way.task() != null).toList();
        if (open.size() > 1) {
            throw refuse("%s has more than one exam open. Record this result by hand.".formatted(trainer.name()));
        }
        if (open.isEmpty()) {
            throw refuse(
                    ways.isEmpty()
                            ? trainer.name() + " is not on the way to a certificate."
                            : "No exam result of %s is awaited now; the certification stands at: %s."
                                    .formatted(
                                            trainer.name(), ways.get(0).state().title()));
        }
        return open.get(0);
    }

    private static Judged of(ResultLine line, Fate fate, String sentence, String certificationId, String taskId) {
        return new Judged(
                line,
                new ImportLine(line.line(), line.attemptId(), line.trainer(), fate, sentence, certificationId),
                taskId);
    }

    private static Refusal refuse(String sentence) {
        return Refusal.conflict(sentence);
    }
}
