package health.sts.delivery.session;

import health.sts.delivery.SessionMoved;
import health.sts.delivery.session.ChangeImpact.Hit;
import health.sts.delivery.session.SeatHolders.Holder;
import health.sts.delivery.session.SessionJournal.Line;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a change that is done: the record, seats that are lost or added, the case, and everybody told. */
@Component
class ChangeFollowUp {

    private final SeatHolders holders;
    private final SessionJournal journal;
    private final SessionNews news;
    private final SessionWorkflow workflow;
    private final ApplicationEventPublisher events;

    ChangeFollowUp(
            SeatHolders holders,
            SessionJournal journal,
            SessionNews news,
            SessionWorkflow workflow,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.journal = journal;
        this.news = news;
        this.workflow = workflow;
        this.events = events;
    }

    void changed(SessionView before, SessionView after, List<Holder> seated, ChangeImpact impact, String reason) {
        record(before, after, impact, reason);
        for (Hit hit : impact.losing()) {
            holders.giveUp(
                    after.sessionId(),
                    hit.trainingId(),
                    "The session was moved to a time at which you are busy with " + hit.why() + ".");
        }
        if (after.capacity() > before.capacity()) {
            holders.moveUp(after.sessionId());
        }
        tellCase(before, after);
        if (after.sequence() > before.sequence()) {
            news.changed(before, after, seated, impact, reason);
            events.publishEvent(new SessionMoved(after.sessionId(), after.sequence(), sentences(impact)));
        }
    }

    private void record(SessionView before, SessionView after, ChangeImpact impact, String reason) {
        SessionEvent.Kind kind = kind(before, after);
        journal.note(new Line(
                after.sessionId(),
                kind,
                after.sequence(),
                sentences(impact) + (reason == null ? "" : " Reason: " + reason)));
        journal.record(
                "changeSession",
                kind.name(),
                after.sessionId(),
                Map.of(
                        "changes", impact.changes(),
                        "reason", reason == null ? "" : reason,
                        "seatsGivenUp",
                                impact.losing().stream().map(Hit::trainingId).toList(),
                        "clinicClashes",
                                impact.clinic().stream().map(Hit::trainingId).toList(),
                        "sequence", after.sequence()));
    }

    private void tellCase(SessionView before, SessionView after) {
        if (!before.startsAt().equals(after.startsAt()) || !before.endsAt().equals(after.endsAt())) {
            workflow.moved(after);
        }
        if (!before.leadUserId().equals(after.leadUserId())) {
            workflow.trainerReplaced(after);
        } else if (!before.coUserId().equals(after.coUserId())) {
            workflow.coTrainerReplaced(after);
        }
    }

    private static SessionEvent.Kind kind(SessionView before, SessionView after) {
        if (!before.leadUserId().equals(after.leadUserId())) {
            return SessionEvent.Kind.TRAINER;
        }
        return after.sequence() > before.sequence() ? SessionEvent.Kind.MOVED : SessionEvent.Kind.CHANGED;
    }

    private static String sentences(ChangeImpact impact) {
        return String.join(". ", impact.changes()) + ".";
    }
}
