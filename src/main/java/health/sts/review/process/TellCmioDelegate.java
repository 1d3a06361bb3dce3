package health.sts.review.process;

import health.sts.review.ticket.Rung;
import health.sts.review.ticket.TicketSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Tell CMIO”: a step of the ladder of a severity-1 ticket. */
@Component
class TellCmioDelegate implements JavaDelegate {

    private final TicketSteps tickets;

    TellCmioDelegate(TicketSteps tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.escalate(execution.getProcessBusinessKey(), Rung.CMIO);
    }
}
