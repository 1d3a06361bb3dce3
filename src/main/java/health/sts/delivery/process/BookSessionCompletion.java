package health.sts.delivery.process;

import health.sts.delivery.booking.Bookings;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class BookSessionCompletion implements TaskListener {

    private final Bookings bookings;

    BookSessionCompletion(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateTask task) {
        bookings.takeSeat(task.getExecution().getProcessBusinessKey(), LearnerForms.SESSION_ID.required(task));
    }
}
