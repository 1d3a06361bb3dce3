package health.sts.delivery.process;

import health.sts.delivery.session.TrainerCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch training delivery: “Check trainers”. */
@Component
class CheckTrainersDelegate implements JavaDelegate {

    private final TrainerCheck check;

    CheckTrainersDelegate(TrainerCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        check.checkTrainers();
    }
}
