package health.sts.delivery.learning;

import health.sts.delivery.Learner;
import health.sts.delivery.TrainingState;
import health.sts.delivery.learning.ImportedLine.Fate;
import health.sts.delivery.learning.LearningPeople.Found;
import health.sts.delivery.learning.LearningRecords.Completion;
import health.sts.people.PhysicianView;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what happens to each line of a file as things stand, and why; the rules are those of the records themselves. */
final class LearningJudge {

    private final Found found;
    private final String userId;
    private final Instant now;
    private final ZoneId zone;
    private final Map<String, LearningLine> ids = new HashMap<>();

    LearningJudge(Found found, String userId, Instant now, ZoneId zone) {
        this.found = found;
        this.userId = userId;
        this.now = now;
        this.zone = zone;
    }

    /** A line with what happens to it. */
    record Judged(LearningLine read, ImportedLine line) {}

    /** In the order in which things were done, which is the order they are recorded in. */
    List<Judged> judge(List<LearningLine> lines) {
        List<LearningLine> inOrder = new ArrayList<>(lines);
        inOrder.sort(Comparator.comparing((LearningLine line) -> line.at() == null ? Instant.MIN : line.at())
                .thenComparing(LearningLine::line));
        return inOrder.stream().map(this::judge).toList();
    }

    private Judged judge(LearningLine line) {
        try {
            if (line.problem() != null) {
                throw refuse(line.problem());
            }
            LearningLine twin = ids.putIfAbsent(line.externalId(), line);
            if (twin != null) {
                return twin(line, twin);
            }
            PhysicianView physician = physician(line.learner());
            Learner learner = found.training(physician)
                    .orElseThrow(() ->
                            refuse("%s is in no training. Open the training of the wave first, or check column learner."
                                    .formatted(physician.name())));
            return line.item() == LearningItem.TEST
                    ? test(line, physician, learner)
                    : completion(line, physician, learner);
        } catch (Refusal refusal) {
            return of(line, Fate.REFUSED, LearningFile.sentence(refusal), null);
        }
    }

    private static Judged twin(LearningLine line, LearningLine twin) {
        if (line.says(twin)) {
            return of(line, Fate.KNOWN, "The same as line " + twin.line() + ".", null);
        }
        throw Refusal.invalid(
                "externalId",
                "Line %d has the same id with another content. Correct one of them in the LMS and load the file again."
                        .formatted(twin.line()));
    }

    private PhysicianView physician(String text) {
        Set<PhysicianView> named = found.named(text);
        if (named.size() > 1) {
            throw Refusal.invalid(
                    "learner", "Several people in the roster have this id or address. Use the physician id.");
        }
        return named.stream()
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid(
                                "learner",
                                "Nobody in the roster has this physician id, user id or e-mail address. Correct it, or import the roster first."));
    }

    private Judged test(LearningLine line, PhysicianView physician, Learner learner) {
        TestAttempt known = found.attempts().get(line.externalId());
        noOtherKind(found.completions().containsKey(line.externalId()));
        Instant takenAt = LearningRules.moment(line.at(), "takenAt", now);
        if (known != null) {
            whose(found.owns(physician, known.trainingId()));
            LearningRules.same(known, known.trainingId(), line.score(), takenAt, null);
            return of(line, Fate.KNOWN, "Recorded before as attempt %d.".formatted(known.number()), known.trainingId());
        }
        notMine(learner);
        LearningRules.takesScores(learner);
        LearningRules.afterTheClass(learner, takenAt, zone);
        return of(
                line,
                Fate.NEW,
                "Test of %s with %s %%.".formatted(physician.name(), line.score()),
                learner.trainingId());
    }

    private Judged completion(LearningLine line, PhysicianView physician, Learner learner) {
        Completion known = found.completions().get(line.externalId());
        noOtherKind(found.attempts().containsKey(line.externalId()));
        Instant at = LearningRules.moment(line.at(), "completedAt", now);
        if (known != null) {
            whose(found.owns(physician, known.trainingId()));
            if (known.kind() != line.item().kind() || !known.completedAt().equals(at)) {
                throw LearningRules.anotherContent(line.externalId());
            }
            return of(line, Fate.KNOWN, "Recorded before.", known.trainingId());
        }
        notMine(learner);
        if (learner.state() == TrainingState.LEFT) {
            throw refuse("%s has left the wave, so nothing is recorded. If that is wrong, correct the roster first."
                    .formatted(physician.name()));
        }
        return of(
                line,
                Fate.NEW,
                "%s of %s.".formatted(line.item().kind().title(), physician.name()),
                learner.trainingId());
    }

    private void notMine(Learner learner) {
        if (userId.equals(learner.userId())) {
            throw refuse("This is your own training. Somebody else has to record it.");
        }
    }

    private static void noOtherKind(boolean other) {
        if (other) {
            throw Refusal.invalid(
                    "externalId",
                    "This id is known as a record of another item. Ids are unique in a file and for good.");
        }
    }

    private static void whose(boolean theirs) {
        if (!theirs) {
            throw Refusal.invalid("externalId", "This id is known as a record of somebody else. Check column learner.");
        }
    }

    private static Judged of(LearningLine line, Fate fate, String sentence, String trainingId) {
        return new Judged(
                line, new ImportedLine(line.line(), line.externalId(), line.learner(), fate, sentence, trainingId));
    }

    private static Refusal refuse(String sentence) {
        return Refusal.conflict(sentence);
    }
}
