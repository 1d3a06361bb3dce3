package health.sts.accountability;

import health.sts.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Agreed actions: one owner, a due date, evidence, and a check of the evidence by a second person. */
public interface Actions {

    /** How many actions a page of the list shows. */
    int PAGE = 50;

    /** Opens an action and starts its process. @return the action's id, which is its business key */
    String open(OpenAction command);

    /** Writes down an action that the engine has just started; called by the process only. */
    ActionView opened(String id, OpenAction command);

    /** The owner, or whoever holds the task for them, hands in evidence. */
    void carryOut(String id, String evidence, String evidenceLink);

    /** A second person looks at the evidence. @return the action afterwards, by the due date that holds now */
    ActionView check(String id, Check decision, String comment);

    /** Cancels an action that is no longer needed; its opener, a programme manager or the CMIO. */
    void cancel(String id, String reason);

    /** Agrees a new due date; the same people as for cancelling. */
    void moveDue(String id, LocalDate dueOn, String reason);

    Optional<ActionView> find(String id);

    /** Whether the person acting may cancel it or move its date. */
    boolean mayChange(String id);

    /** The actions about a case, newest first. */
    List<ActionView> about(String businessKey);

    /** A page of actions by due date. */
    List<ActionView> list(Filter filter);

    /** What the checker says. */
    enum Check {
        ACCEPT,
        RETURN
    }

    /** Where an action stands. */
    enum State {
        OPEN,
        TO_CHECK,
        DONE,
        CANCELLED
    }

    /**
     * What is agreed when an action is opened.
     *
     * @param checker the group of which a second person checks the evidence
     * @param aboutBusinessKey the case it comes from, or null
     */
    record OpenAction(
            String title,
            String description,
            String ownerUserId,
            LocalDate dueOn,
            Role checker,
            String aboutBusinessKey) {}

    /**
     * Which actions to list.
     *
     * @param owner user id, or null for everyone
     * @param lateOnly only open ones past their due date
     * @param state null for all that are neither done nor cancelled
     * @param after the last action of the page before, or null
     * @param limit how many at most
     */
    record Filter(String owner, boolean lateOnly, State state, String after, int limit) {}

    /** One action as pages and exports show it. */
    record ActionView(
            String id,
            String title,
            String description,
            String owner,
            String openedBy,
            Role checker,
            String aboutBusinessKey,
            LocalDate dueOn,
            Instant dueAt,
            State state,
            String evidence,
            String evidenceLink,
            String handedInBy,
            String checkedBy,
            String checkComment,
            String cancelReason,
            Instant openedAt,
            Instant closedAt) {

        /** Open, and past its due date at this moment. */
        public boolean lateAt(Instant moment) {
            return (state == State.OPEN || state == State.TO_CHECK) && dueAt.isBefore(moment);
        }
    }
}
