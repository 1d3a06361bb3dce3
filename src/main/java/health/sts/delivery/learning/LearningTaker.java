package health.sts.delivery.learning;

import health.sts.delivery.Learner;
import health.sts.delivery.learning.ImportedLine.Fate;
import health.sts.delivery.learning.LearningJudge.Judged;
import health.sts.delivery.training.Learners;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records lines: completions many at a time, tests one by one through the step that awaits them, so that the same guards
 * hold as for a person at the form. Where one line of many fails, each is tried alone.
 */
@Component
class LearningTaker {

    private static final Logger LOG = LoggerFactory.getLogger(LearningTaker.class);

    private final TaskDesk tasks;
    private final LearningSteps steps;
    private final Learners learners;
    private final Standing standing;
    private final Completions completions;
    private final AttemptStore attempts;
    private final LearningImportStore store;
    private final TransactionTemplate transaction;

    LearningTaker(
            TaskDesk tasks,
            LearningSteps steps,
            Learners learners,
            Standing standing,
            Completions completions,
            AttemptStore attempts,
            LearningImportStore store,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.steps = steps;
        this.learners = learners;
        this.standing = standing;
        this.completions = completions;
        this.attempts = attempts;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What became of these completions; learners are locked in the order of ids. */
    List<ImportedLine> takeAll(String importId, List<Judged> some) {
        List<Judged> inOrder = some.stream()
                .sorted(Comparator.comparing((Judged one) -> one.line().trainingId())
                        .thenComparing(one -> one.read().at()))
                .toList();
        try {
            return transaction.execute(status -> {
                List<ImportedLine> taken = inOrder.stream().map(this::recorded).toList();
                store.insert(importId, taken);
                return taken;
            });
        } catch (RuntimeException oneOfThem) {
            List<ImportedLine> each = new ArrayList<>();
            inOrder.forEach(one -> each.add(take(importId, one)));
            return each;
        }
    }

    /** What became of the line, which is on record when this returns. */
    ImportedLine take(String importId, Judged one) {
        try {
            return transaction.execute(status -> {
                ImportedLine taken = recorded(one);
                store.insert(importId, List.of(taken));
                return taken;
            });
        } catch (Refusal refusal) {
            return refused(importId, one, LearningFile.sentence(refusal));
        } catch (ConcurrencyFailureException race) {
            return refused(
                    importId, one, "Somebody else changed this training at the same moment. Load the file again.");
        } catch (RuntimeException fault) {
            LOG.error(
                    "Line {} of learning import {} could not be recorded",
                    one.read().line(),
                    importId,
                    fault);
            return refused(
                    importId,
                    one,
                    "Something went wrong on our side, and nothing of this line was recorded. Load the file again; if it happens again, tell the administrators.");
        }
    }

    private ImportedLine recorded(Judged one) {
        LearningLine read = one.read();
        if (read.item() == LearningItem.TEST) {
            return tested(one);
        }
        completions.record(
                one.line().trainingId(),
                read.item().kind(),
                read.externalId(),
                read.at(),
                read.score(),
                read.minutes());
        return one.line().became(Fate.TAKEN, read.item().kind().title() + " recorded.");
    }

    private ImportedLine tested(Judged one) {
        LearningLine read = one.read();
        String trainingId = one.line().trainingId();
        Optional<OpenTask> awaited = tasks.ofCase(trainingId).stream()
                .filter(task -> task.step().equals(TestForm.STEP))
                .findFirst();
        if (awaited.isPresent()) {
            tasks.complete(awaited.get().id(), TestForm.fields(read.score(), read.at(), read.externalId()));
        } else {
            Learner before = learners.lock(trainingId);
            steps.record(trainingId, read.externalId(), read.score(), read.at(), null);
            standing.changed(before, learners.get(trainingId));
        }
        TestAttempt attempt = attempts.ofExternalId(read.externalId())
                .orElseThrow(() -> new IllegalStateException("No attempt was recorded for " + read.externalId()));
        return one.line()
                .became(
                        Fate.TAKEN,
                        "Recorded as attempt %d with %s %%: %s."
                                .formatted(
                                        attempt.number(), attempt.score(), attempt.passed() ? "passed" : "not passed"));
    }

    private ImportedLine refused(String importId, Judged one, String sentence) {
        ImportedLine line = one.line().became(Fate.REFUSED, sentence);
        transaction.executeWithoutResult(status -> store.insert(importId, List.of(line)));
        return line;
    }
}
