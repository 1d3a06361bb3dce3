package health.sts.delivery.access;

import health.sts.delivery.AccessChanged;
import health.sts.delivery.Learner;
import health.sts.delivery.LearnerChanged;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.Learners;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a record about a learner changes, access is decided anew, in the same transaction; the case then goes on. */
@Component
class LearnerWatch {

    private final AccessDecisions decisions;
    private final Learners learners;
    private final LearnerWorkflow workflow;

    LearnerWatch(AccessDecisions decisions, Learners learners, LearnerWorkflow workflow) {
        this.decisions = decisions;
        this.learners = learners;
        this.workflow = workflow;
    }

    @EventListener
    void decideAnew(LearnerChanged changed) {
        decisions.decide(changed.trainingId());
    }

    /** Whoever's pass is too old at go-live gets a refresher, also while the case waits; everybody else's case looks again. */
    @EventListener
    void goOn(AccessChanged changed) {
        Learner learner = learners.get(changed.trainingId());
        boolean open = !learner.state().ended();
        if (changed.missing() == MissingStep.REFRESHER && (open || learner.state() == TrainingState.COMPLETED)) {
            workflow.refresh(changed.trainingId());
        } else if (open) {
            workflow.stepCompleted(changed.trainingId());
        }
    }
}
