package health.sts.review.process;

import health.sts.review.ticket.TicketSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Resolve severity-1 ticket”: with a sentence on how. */
@Component
class ResolveSeverityOneTicketCompletion implements TaskListener {

    private final TicketSteps tickets;

    ResolveSeverityOneTicketCompletion(TicketSteps tickets) {
        this.tickets = tickets;
    }

    @Override
    public void notify(DelegateTask task) {
        tickets.resolve(task.getExecution().getProcessBusinessKey(), SeverityOneProcess.RESOLUTION.required(task));
    }
}
