package health.sts.review.process;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.engine.TaskGuard;
import health.sts.engine.TaskStep;
import health.sts.review.triage.HelpRights;
import health.sts.shared.Refusal;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Help colleague” is done by trainers with a valid certificate of the specialty, or by whom the training manager named. */
@Component
@Order(20)
class OnlyTrainersHelp implements TaskGuard {

    private final HelpRights rights;
    private final DecisionLedger ledger;

    OnlyTrainersHelp(HelpRights rights, DecisionLedger ledger) {
        this.rights = rights;
        this.ledger = ledger;
    }

    @Override
    public void assigned(TaskStep task) {
        if (!task.isNew() && task.assignee() != null) {
            check(task);
        }
    }

    @Override
    public void completing(TaskStep task) {
        check(task);
    }

    private void check(TaskStep task) {
        if (!InterventionProcess.KEY.equals(task.processKey()) || !InterventionProcess.HELP.equals(task.step())) {
            return;
        }
        rights.against(task.businessKey(), task.assignee()).ifPresent(sentence -> {
            ledger.recordApart(new LedgerEntry(
                    Kind.BLOCKED,
                    task.step(),
                    "REFUSED",
                    "intervention",
                    task.businessKey(),
                    task.businessKey(),
                    Map.of("reason", sentence, "task", task.taskId())));
            throw Refusal.forbidden(sentence);
        });
    }
}
