package health.sts.review.ticket;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.review.TicketCategory;
import health.sts.review.ticket.TicketPlaces.Place;
import health.sts.review.ticket.TicketPlaces.Said;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with support tickets: enter, resolve, open again, correct. Every step is on record and stays. */
@Service
@Transactional
public class Tickets {

    private final TicketStore store;
    private final TicketJournal journal;
    private final TicketPlaces places;
    private final TicketLadder ladder;
    private final TicketSteps steps;
    private final TicketWorkflow workflow;
    private final Roster roster;
    private final CurrentActor actor;

    Tickets(
            TicketStore store,
            TicketJournal journal,
            TicketPlaces places,
            TicketLadder ladder,
            TicketSteps steps,
            TicketWorkflow workflow,
            Roster roster,
            CurrentActor actor) {
        this.store = store;
        this.journal = journal;
        this.places = places;
        this.ladder = ladder;
        this.steps = steps;
        this.workflow = workflow;
        this.roster = roster;
        this.actor = actor;
    }

    /**
     * Enters a ticket as the person acting, a physician for themselves only; one of severity 1 begins the ladder.
     *
     * @return its id
     */
    public String open(NewTicket typed) {
        Actor me = actor.get();
        TicketRules.mayOpen(me);
        if (typed.category() == null) {
            throw Refusal.invalid("category", "Choose what it is about.");
        }
        if (typed.severity() == null) {
            throw Refusal.invalid("severity", "Choose how much it weighs.");
        }
        String title = TicketRules.title(typed.title());
        String description = TicketRules.description(typed.description());
        String whom = TicketRules.entersForOthers(me) ? typed.physician() : self(me);
        Place place = places.known(whom == null ? List.of() : List.of(whom))
                .of(new Said(whom, typed.waveId(), typed.specialtyCode(), typed.siteId()));
        Instant now = journal.now();
        Ticket ticket = new Ticket(
                Ids.next("TKT"),
                null,
                place.waveId(),
                place.specialtyCode(),
                place.siteId(),
                place.physicianId(),
                typed.category(),
                typed.severity(),
                title,
                description,
                TicketState.OPEN,
                me.userId(),
                now,
                now,
                now,
                0);
        journal.opened(ticket);
        ladder.begin(List.of(ticket));
        return ticket.id();
    }

    /** Resolves a ticket; one of severity 1 by its task, so that here and in Tasklist it is the same act. */
    public void resolve(String id, String sentence) {
        if (store.get(id).urgent()) {
            workflow.resolve(id, sentence);
        } else {
            TicketRules.mayResolve(actor.get());
            steps.resolve(id, sentence);
        }
    }

    /** Opens a resolved ticket again: whoever handles tickets, or whom it concerns. */
    public void reopen(String id, String reason) {
        Ticket ticket = store.lock(id);
        Actor me = actor.get();
        if (!TicketRules.entersForOthers(me) && !concerns(ticket, me)) {
            throw Refusal.forbidden("A ticket is opened again by whom it concerns or who handles tickets.");
        }
        String words = TicketRules.reason(reason, "reason", "Say why it is open again, 5 to 1,000 characters.");
        Ticket open = ticket.reopened(journal.now());
        journal.changed(ticket, open, TicketEventKind.REOPENED, words);
        ladder.begin(List.of(open));
    }

    /** Puts the category right; the old one stays on record. */
    public void correct(String id, TicketCategory category, String reason) {
        TicketRules.mayCorrect(actor.get());
        Ticket ticket = store.lock(id);
        if (category == null) {
            throw Refusal.invalid("category", "Choose the right category.");
        }
        journal.changed(ticket, ticket.corrected(category), TicketEventKind.CATEGORY_CORRECTED, why(reason));
    }

    /** Puts the severity right; to or from 1 the ladder begins or ends. */
    public void correct(String id, Severity severity, String reason) {
        TicketRules.mayCorrect(actor.get());
        Ticket ticket = store.lock(id);
        if (severity == null) {
            throw Refusal.invalid("severity", "Choose the right severity.");
        }
        Ticket corrected = ticket.corrected(severity);
        journal.changed(ticket, corrected, TicketEventKind.SEVERITY_CORRECTED, why(reason));
        if (ticket.urgent()) {
            workflow.lowered(id);
        } else {
            ladder.begin(List.of(corrected));
        }
    }

    private static String why(String reason) {
        return TicketRules.reason(reason, "reason", "Say why it is corrected, 5 to 1,000 characters.");
    }

    private String self(Actor me) {
        return roster.physicianOfUser(me.userId())
                .map(PhysicianView::physicianId)
                .orElseThrow(() -> Refusal.forbidden("The roster does not know you as a physician."));
    }

    private boolean concerns(Ticket ticket, Actor me) {
        return ticket.openedBy().equals(me.userId())
                || ticket.physicianId() != null
                        && roster.physicianOfUser(me.userId())
                                .filter(one -> one.physicianId().equals(ticket.physicianId()))
                                .isPresent();
    }
}
