package health.sts.delivery.process;

import health.sts.delivery.watch.LearnerReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch training delivery: “Remind learners”, a batch in each transaction. */
@Component
class RemindLearnersDelegate implements JavaDelegate {

    private final LearnerReminders reminders;

    RemindLearnersDelegate(LearnerReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DeliveryWatchProcess.MORE_TO_REMIND.set(execution, reminders.remindNext(DeliveryWatchProcess.BATCH));
    }
}
