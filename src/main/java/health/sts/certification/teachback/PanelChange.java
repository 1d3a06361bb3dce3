package health.sts.certification.teachback;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.teachback.Attempts.Current;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The training manager names somebody else for an evaluator who cannot score. */
@Component
class PanelChange {

    private static final int LONGEST = 1000;

    private final Panels panels;
    private final PanelWorkflow workflow;
    private final DecisionLedger ledger;
    private final CurrentActor actor;

    PanelChange(Panels panels, PanelWorkflow workflow, DecisionLedger ledger, CurrentActor actor) {
        this.panels = panels;
        this.workflow = workflow;
        this.ledger = ledger;
        this.actor = actor;
    }

    void replace(Current current, String evaluator, String another, String reason) {
        if (!actor.get().is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only the training manager names evaluators.");
        }
        String why = TypedText.needed("reason", reason, LONGEST, "Say why the evaluator is replaced.");
        panels.replace(current, evaluator, another);
        String certification = current.trainee().certificationId();
        ledger.record(new LedgerEntry(
                Kind.CHANGE,
                "replaceEvaluator",
                "REPLACED",
                "certification",
                certification,
                certification,
                Map.of(
                        "teachBack", current.teachBack().id(),
                        "evaluator", evaluator,
                        "another", another,
                        "reason", why)));
        workflow.panelChanged(certification, Optional.of(another).filter(person -> current.teachBack()
                .waitsForThird()));
    }
}
