package health.sts.delivery.learning;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.Learner;
import health.sts.delivery.learning.ProficiencyTable.Judged;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.TrainingFacts;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the attempts at the proficiency test, and tells the learner's facts how they stand after each row. */
@Component
class TestBook {

    private final Learners learners;
    private final TrainingFacts facts;
    private final AttemptStore store;
    private final LearningStore coaching;
    private final ProficiencyTable table;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final SystemSettings settings;
    private final Clock clock;

    TestBook(
            Learners learners,
            TrainingFacts facts,
            AttemptStore store,
            LearningStore coaching,
            ProficiencyTable table,
            DecisionLedger ledger,
            CurrentActor currentActor,
            SystemSettings settings,
            Clock clock) {
        this.learners = learners;
        this.facts = facts;
        this.store = store;
        this.coaching = coaching;
        this.table = table;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.settings = settings;
        this.clock = clock;
    }

    TestAttempt record(String trainingId, String typedId, BigDecimal typedScore, Instant typedAt, String typedComment) {
        Actor me = currentActor.get();
        LearningRules.mayRecord(me);
        Learner learner = learners.lock(trainingId);
        LearningRules.notTheLearner(me, learner);
        Instant now = clock.instant();
        String externalId = LearningRules.externalId(typedId);
        BigDecimal score = LearningRules.score(typedScore);
        Instant takenAt = LearningRules.moment(typedAt, "takenAt", now);
        String comment = LearningRules.comment(typedComment);
        Optional<TestAttempt> known = store.ofExternalId(externalId);
        if (known.isPresent()) {
            return LearningRules.same(known.get(), trainingId, score, takenAt, comment);
        }
        LearningRules.takesScores(learner);
        LearningRules.afterTheClass(learner, takenAt, settings.timeZone());
        List<TestAttempt> earlier = store.of(List.of(trainingId));
        int number = attempts(earlier) + 1;
        Judged judged = table.judge(score, number, afterCoaching(trainingId));
        TestAttempt attempt = store.insert(new TestAttempt(
                Ids.next("ATT"),
                trainingId,
                number,
                externalId,
                score,
                judged.passed(),
                judged.rule(),
                takenAt,
                comment,
                null,
                null,
                null,
                me.userId(),
                now));
        ledger.record(line("recordTestResult", attempt, content(attempt)));
        stand(trainingId);
        return attempt;
    }

    String trainingOf(String attemptId) {
        return store.get(attemptId).trainingId();
    }

    TestAttempt correct(String attemptId, BigDecimal typedScore, String typedReason) {
        Actor me = currentActor.get();
        if (!me.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only a training manager corrects a test result. Tell them what is wrong.");
        }
        Learner learner = learners.lock(store.get(attemptId).trainingId());
        LearningRules.notTheLearner(me, learner);
        TestAttempt wrong = store.get(attemptId);
        BigDecimal right = LearningRules.score(typedScore);
        LearningRules.correctable(wrong, right);
        String reason = LearningRules.reason(typedReason);
        Judged judged = table.judge(right, wrong.number(), afterCoaching(wrong.trainingId()));
        TestAttempt correction = store.insert(new TestAttempt(
                Ids.next("ATT"),
                wrong.trainingId(),
                wrong.number(),
                null,
                right,
                judged.passed(),
                judged.rule(),
                wrong.takenAt(),
                wrong.comment(),
                wrong.id(),
                null,
                reason,
                me.userId(),
                clock.instant()));
        Map<String, Object> content = content(correction);
        content.put("corrects", wrong.id());
        content.put("scoreBefore", wrong.score().toPlainString());
        content.put("reason", reason);
        ledger.record(line("correctTestResult", correction, content));
        stand(wrong.trainingId());
        return correction;
    }

    boolean afterCoaching(String trainingId) {
        return !coaching.coaching(trainingId).isEmpty();
    }

    /** The newest attempt that passed counts, since a pass grows old. */
    private void stand(String trainingId) {
        List<TestAttempt> all = store.of(List.of(trainingId));
        facts.tested(
                trainingId,
                attempts(all),
                all.stream()
                        .filter(attempt -> attempt.counts() && attempt.passed())
                        .map(TestAttempt::takenAt)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static int attempts(List<TestAttempt> rows) {
        return (int) rows.stream().filter(row -> row.corrects() == null).count();
    }

    private static Map<String, Object> content(TestAttempt attempt) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("attempt", attempt.id());
        content.put("number", attempt.number());
        content.put("externalId", attempt.externalId());
        content.put("score", attempt.score().toPlainString());
        content.put("passed", attempt.passed());
        content.put("rule", attempt.rule());
        content.put("takenAt", attempt.takenAt().toString());
        return content;
    }

    private static LedgerEntry line(String step, TestAttempt attempt, Map<String, Object> content) {
        return new LedgerEntry(
                LedgerEntry.Kind.CHANGE,
                step,
                attempt.passed() ? "PASSED" : "NOT_PASSED",
                "training",
                attempt.trainingId(),
                attempt.trainingId(),
                content);
    }
}
