package health.sts.review.ticket;

import java.util.Collection;
import java.util.Optional;

/** What severity-1 tickets ask of an engine: the ladder in minutes. */
public interface TicketWorkflow {

    /** Begins the ladder for each of these tickets. */
    void begin(Collection<String> ticketIds);

    /** The person acting resolves the ticket by its task, claimed where nobody holds it. */
    void resolve(String ticketId, String sentence);

    /** The severity was lowered, which ends the ladder. */
    void lowered(String ticketId);

    /** The open task of a ticket; empty where there is none. */
    Optional<Work> work(String ticketId);

    /**
     * A task that waits.
     *
     * @param holder who has claimed it, or null
     */
    record Work(String taskId, String holder) {}
}
