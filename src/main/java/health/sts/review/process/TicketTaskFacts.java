package health.sts.review.process;

import health.sts.engine.CaseFacts;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.review.ticket.TicketBoard;
import health.sts.review.ticket.TicketView;
import health.sts.shared.Formats;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands beside the question about a severity-1 ticket: what it is about, for whom and since when. */
@Component
class TicketTaskFacts implements CaseFacts {

    private static final int LONGEST = 2_000;

    private final TicketBoard tickets;
    private final Formats formats;

    TicketTaskFacts(TicketBoard tickets, Formats formats) {
        this.tickets = tickets;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return SeverityOneProcess.KEY.equals(task.processKey())
                ? Optional.of(text(tickets.forTask(task.businessKey())))
                : Optional.empty();
    }

    private String text(TicketView ticket) {
        StringBuilder text = new StringBuilder();
        row(text, "Ticket", ticket.title());
        row(text, "About", ticket.category().title());
        row(text, "For", ticket.physician() == null ? "nobody in particular" : ticket.physician());
        row(text, "Open since", formats.when(ticket.openedAt()));
        if (ticket.description() != null) {
            String description = ticket.description();
            row(
                    text,
                    "Description",
                    description.length() <= LONGEST ? description : description.substring(0, LONGEST) + "…");
        }
        return text.append("[Open the ticket](/support/tickets/")
                .append(ticket.id())
                .append(')')
                .toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("**")
                .append(name)
                .append(":** ")
                .append(Markdown.escape(value))
                .append("\n\n");
    }
}
