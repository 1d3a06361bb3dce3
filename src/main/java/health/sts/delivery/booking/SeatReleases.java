package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionCancelled;
import health.sts.delivery.TrainingState;
import health.sts.delivery.booking.SeatLocks.Locked;
import health.sts.delivery.session.Occupations;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.LearnerWorkflow;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes seats away that nobody gave up: the session is cancelled or moved, the learner has left or is of another specialty. */
@Component
class SeatReleases {

    private final SeatRows rows;
    private final SeatRules rules;
    private final SeatLocks locks;
    private final SeatNews news;
    private final Seating seating;
    private final Occupations occupations;
    private final SessionReads sessions;
    private final ObjectProvider<LearnerWorkflow> workflow;

    SeatReleases(
            SeatRows rows,
            SeatRules rules,
            SeatLocks locks,
            SeatNews news,
            Seating seating,
            Occupations occupations,
            SessionReads sessions,
            ObjectProvider<LearnerWorkflow> workflow) {
        this.rows = rows;
        this.rules = rules;
        this.locks = locks;
        this.news = news;
        this.seating = seating;
        this.occupations = occupations;
        this.sessions = sessions;
        this.workflow = workflow;
    }

    /** The session does not take place; whoever had a seat is told by it, whoever waited by us. */
    void cancelled(SessionCancelled cancelled) {
        SessionView session = sessions.get(cancelled.sessionId());
        for (HeldSeat held : rows.ofSession(cancelled.sessionId())) {
            rows.delete(held);
            if (held.seat()) {
                occupations.free(Occupations.person(held.userId()), held.sessionId());
                news.cancelledUntold(session, held, "Session cancelled: " + cancelled.reason());
                lost(held);
            } else {
                news.cancelled(session, held, "The session is cancelled. " + cancelled.reason());
            }
        }
    }

    /** The session has moved to a time at which the learner cannot come; the caller holds all locks and tells them. */
    boolean lostByMove(String sessionId, String trainingId, String reason) {
        Optional<HeldSeat> seat = rows.ofSession(sessionId).stream()
                .filter(held -> held.seat() && held.trainingId().equals(trainingId))
                .findFirst();
        seat.ifPresent(held -> {
            rows.delete(held);
            news.cancelledUntold(sessions.get(sessionId), held, reason);
            lost(held);
        });
        return seat.isPresent();
    }

    /** One session to come in which the learner no longer belongs, in a transaction of its own. */
    void releaseMisfit(String trainingId, String sessionId) {
        Locked locked = locks.lock(List.of(sessionId), List.of(trainingId), List.of(sessionId));
        SessionView session = locked.session(sessionId);
        Learner learner = locked.learner(trainingId);
        String why = rules.mismatch(session, learner).orElse(null);
        HeldSeat held = rows.openOf(trainingId).stream()
                .filter(one -> one.sessionId().equals(sessionId))
                .findFirst()
                .orElse(null);
        if (why == null || held == null || !session.startsAt().isAfter(rules.now())) {
            return;
        }
        rows.delete(held);
        if (held.seat()) {
            occupations.free(Occupations.person(held.userId()), sessionId);
        }
        if (learner.state() == TrainingState.LEFT) {
            news.cancelledUntold(session, held, why);
        } else {
            news.cancelled(session, held, why);
            if (held.seat()) {
                lost(held);
            }
        }
        if (held.seat()) {
            seating.moveUp(sessionId, locked);
        }
    }

    /** Free seats go to those who wait longest. */
    void fill(String sessionId) {
        seating.moveUp(sessionId, locks.lock(List.of(sessionId), List.of(), List.of(sessionId)));
    }

    private void lost(HeldSeat held) {
        workflow.ifAvailable(cases -> cases.seatLost(held.trainingId(), held.kind()));
    }
}
