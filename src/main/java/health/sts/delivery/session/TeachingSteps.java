package health.sts.delivery.session;

import health.sts.delivery.SessionState;
import health.sts.delivery.session.SessionJournal.Line;
import health.sts.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a session's process before it takes place; the engine's step is on the ledger already. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TeachingSteps implements SessionSteps {

    private final SessionReads sessions;
    private final SessionChanges changes;
    private final TrainerRules trainers;
    private final SessionJournal journal;

    TeachingSteps(SessionReads sessions, SessionChanges changes, TrainerRules trainers, SessionJournal journal) {
        this.sessions = sessions;
        this.changes = changes;
        this.trainers = trainers;
        this.journal = journal;
    }

    @Override
    public void agree(String sessionId) {
        SessionView session = planned(sessionId);
        journal.note(
                new Line(sessionId, SessionEvent.Kind.AGREED, session.sequence(), "The lead trainer agreed to teach."));
    }

    @Override
    public void decline(String sessionId, String reason) {
        SessionView session = planned(sessionId);
        journal.note(new Line(
                sessionId,
                SessionEvent.Kind.DECLINED,
                session.sequence(),
                "The lead trainer cannot teach it: " + SessionChanges.reason(reason)));
    }

    @Override
    public void replaceTrainer(String sessionId, String physicianId, String reason) {
        SessionView session = planned(sessionId);
        if (session.leadPhysicianId().equals(physicianId)) {
            throw Refusal.invalid("leadPhysicianId", "This is the lead trainer already. Choose somebody else.");
        }
        changes.apply(ChangeSession.none(session).ledBy(physicianId, reason));
    }

    @Override
    public boolean trainerMayTeach(String sessionId) {
        SessionView session = sessions.get(sessionId);
        return trainers.mayTeach(session.leadPhysicianId(), session.specialtyCode(), session.startsAt());
    }

    private SessionView planned(String sessionId) {
        SessionView session = sessions.lock(sessionId);
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("This session is no longer planned, so there is nothing to do.");
        }
        return session;
    }
}
