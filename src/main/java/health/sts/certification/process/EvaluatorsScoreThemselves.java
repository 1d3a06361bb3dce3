package health.sts.certification.process;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.engine.TaskGuard;
import health.sts.engine.TaskStep;
import health.sts.shared.Refusal;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A score is the judgement of one named evaluator: nobody takes it over, neither a deputy nor the other evaluator, who
 * would score twice. Whoever cannot score is replaced by the training manager.
 */
@Component
@Order(20)
class EvaluatorsScoreThemselves implements TaskGuard {

    private static final Map<String, String> EVALUATOR_OF = Map.of(
            "userTask_scoreTeachBack", TeachBackProcess.EVALUATOR_USER_ID.name(),
            "userTask_scoreTeachBackAsThird", TeachBackProcess.THIRD_EVALUATOR_USER_ID.name());

    private static final String SENTENCE =
            "A score is personal, so nobody can give it for somebody else. The training manager can name another evaluator.";

    private final DecisionLedger ledger;

    EvaluatorsScoreThemselves(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void assigned(TaskStep task) {
        if (!task.isNew() && task.assignee() != null) {
            refuseOthers(task);
        }
    }

    @Override
    public void completing(TaskStep task) {
        refuseOthers(task);
    }

    private void refuseOthers(TaskStep task) {
        String variable = EVALUATOR_OF.get(task.step());
        if (variable == null
                || !TeachBackProcess.KEY.equals(task.processKey())
                || task.assignee().equals(task.variable(variable))) {
            return;
        }
        ledger.recordApart(new LedgerEntry(
                Kind.BLOCKED,
                task.step(),
                "REFUSED",
                "certification",
                task.businessKey(),
                task.businessKey(),
                Map.of("reason", SENTENCE, "task", task.taskId())));
        throw Refusal.forbidden(SENTENCE);
    }
}
