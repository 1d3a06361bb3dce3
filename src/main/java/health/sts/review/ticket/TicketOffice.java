package health.sts.review.ticket;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine asks for. */
@Service
@Transactional
class TicketOffice implements TicketSteps {

    private final TicketStore store;
    private final TicketJournal journal;
    private final TicketLadder ladder;

    TicketOffice(TicketStore store, TicketJournal journal, TicketLadder ladder) {
        this.store = store;
        this.journal = journal;
        this.ladder = ladder;
    }

    @Override
    public void resolve(String ticketId, String sentence) {
        String words = TicketRules.reason(
                sentence, TicketFields.RESOLUTION, "Say in a sentence how it was resolved, 5 to 1,000 characters.");
        Ticket ticket = store.lock(ticketId);
        journal.changed(ticket, ticket.resolved(journal.now()), TicketEventKind.RESOLVED, words);
    }

    @Override
    public void escalate(String ticketId, Rung rung) {
        Ticket ticket = store.lock(ticketId);
        if (ticket.urgent()) {
            ladder.climb(ticket, rung, journal.now());
        }
    }
}
