package health.sts.certification.exam;

import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.exam.ImportLine.Fate;
import health.sts.certification.exam.LineJudge.Judged;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records one result by completing the step that awaits it, in a transaction of its own, so that the same guards and
 * rules hold as for a person at the form.
 */
@Component
class LineTaker {

    private static final Logger LOG = LoggerFactory.getLogger(LineTaker.class);

    private final TaskDesk tasks;
    private final ExamStore attempts;
    private final ExamImportStore store;
    private final TransactionTemplate transaction;

    LineTaker(TaskDesk tasks, ExamStore attempts, ExamImportStore store, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What became of the line, which is on record when this returns. */
    ImportLine take(String importId, Judged judged) {
        try {
            return transaction.execute(status -> taken(importId, judged));
        } catch (Refusal refusal) {
            return refused(importId, judged, refusal.getMessage());
        } catch (ConcurrencyFailureException race) {
            return refused(
                    importId, judged, "Somebody else changed this case at the same moment. Load the file again.");
        } catch (RuntimeException fault) {
            LOG.error(
                    "Line {} of exam import {} could not be recorded",
                    judged.line().line(),
                    importId,
                    fault);
            return refused(
                    importId,
                    judged,
                    "Something went wrong on our side, and nothing of this line was recorded. Load the file again; if it happens again, tell the administrators.");
        }
    }

    private ImportLine taken(String importId, Judged judged) {
        String externalId = judged.read().attemptId();
        if (attempts.ofExternalId(externalId).isPresent()) {
            throw Refusal.conflict("Somebody recorded this result a moment before.");
        }
        tasks.complete(judged.taskId(), ExamForm.fields(judged.read().result()));
        Attempt attempt = attempts.ofExternalId(externalId)
                .orElseThrow(() -> new IllegalStateException("The step did not record attempt " + externalId));
        ImportLine line = fate(
                judged.line(),
                Fate.TAKEN,
                "Recorded as attempt %d with %s %%.".formatted(attempt.number(), attempt.score()));
        store.insert(importId, List.of(line));
        return line;
    }

    private ImportLine refused(String importId, Judged judged, String sentence) {
        ImportLine line = fate(judged.line(), Fate.REFUSED, sentence);
        transaction.executeWithoutResult(status -> store.insert(importId, List.of(line)));
        return line;
    }

    private static ImportLine fate(ImportLine line, Fate fate, String sentence) {
        return new ImportLine(line.line(), line.attemptId(), line.trainer(), fate, sentence, line.certificationId());
    }
}
