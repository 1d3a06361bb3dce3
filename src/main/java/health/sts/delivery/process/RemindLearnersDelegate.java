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
        String after = DeliveryWatchProcess.REMINDED_UP_TO.optional(execution).orElse("");
        DeliveryWatchProcess.REMINDED_UP_TO.set(
                execution,
                reminders.remindNext(after, DeliveryWatchProcess.BATCH).orElse(null));
    }
}
