package health.sts.delivery.process;

import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RebookSessionDelegate implements JavaDelegate {

    private final Bookings bookings;

    RebookSessionDelegate(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookings.rebook(
                execution.getProcessBusinessKey(),
                SessionKind.valueOf(LearnerProcess.SESSION_KIND.required(execution)));
    }
}
