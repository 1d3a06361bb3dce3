package health.sts.delivery.process;

import health.sts.delivery.SessionKind;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FindSeatDelegate implements JavaDelegate {

    private final SeatSearch seats;

    FindSeatDelegate(SeatSearch seats) {
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SessionKind kind = SessionKind.valueOf(LearnerProcess.SESSION_KIND.required(execution));
        boolean held = seats.holds(execution.getProcessBusinessKey(), kind);
        LearnerProcess.SEAT_HELD.set(execution, held);
        if (!held) {
            bookBy(execution);
        }
    }

    /** Written only where it changes, since each write of a variable is kept. */
    private void bookBy(DelegateExecution execution) {
        Instant planned =
                LearnerProcess.BOOK_BY.optional(execution).map(Instant::parse).orElse(Instant.EPOCH);
        Instant due = seats.bookBy(planned);
        if (!due.equals(planned)) {
            LearnerProcess.BOOK_BY.set(execution, due.toString());
        }
    }
}
