package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings.Outcome;
import health.sts.delivery.booking.SeatLocks.Locked;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.Learners;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What one person does with one seat, in the caller's transaction. */
@Component
class SeatChanges {

    private static final int LONGEST_REASON = 1000;

    private final SessionReads sessions;
    private final Learners learners;
    private final SeatLocks locks;
    private final SeatRows rows;
    private final SeatRules rules;
    private final BookingRights rights;
    private final Seating seating;
    private final ObjectProvider<LearnerWorkflow> workflow;

    SeatChanges(
            SessionReads sessions,
            Learners learners,
            SeatLocks locks,
            SeatRows rows,
            SeatRules rules,
            BookingRights rights,
            Seating seating,
            ObjectProvider<LearnerWorkflow> workflow) {
        this.sessions = sessions;
        this.learners = learners;
        this.locks = locks;
        this.rows = rows;
        this.rules = rules;
        this.rights = rights;
        this.seating = seating;
        this.workflow = workflow;
    }

    /** A session and a learner under lock, with what the learner holds of the kind. */
    private record Wish(SessionView session, Learner learner, List<HeldSeat> held, Locked locked) {

        boolean here(boolean seat) {
            return held.stream()
                    .anyMatch(one -> one.seat() == seat && one.sessionId().equals(session.sessionId()));
        }

        boolean seatElsewhere() {
            return held.stream().anyMatch(HeldSeat::seat);
        }
    }

    Outcome book(String trainingId, String sessionId) {
        Learner seen = learners.get(trainingId);
        rights.own(seen);
        Wish wish = lock(seen, sessionId);
        if (wish.here(true)) {
            return Outcome.SEAT;
        }
        rules.fits(wish.session(), wish.learner());
        deadlines(wish);
        if (seating.available(wish.session(), wish.learner())) {
            LearnerWorkflow cases = workflow.getIfAvailable();
            if (cases == null
                    || !cases.completeBooking(trainingId, wish.session().kind(), sessionId)) {
                seating.seat(wish.session(), wish.learner(), wish.held(), wish.locked(), null);
            }
            return Outcome.SEAT;
        }
        return queue(wish);
    }

    void take(String trainingId, String sessionId) {
        Learner seen = learners.get(trainingId);
        rights.ownOrEnrols(seen);
        Wish wish = lock(seen, sessionId);
        if (wish.here(true)) {
            return;
        }
        rules.fits(wish.session(), wish.learner());
        if (rights.self(wish.learner())) {
            deadlines(wish);
        }
        if (!seating.available(wish.session(), wish.learner())) {
            throw Refusal.invalid("sessionId", noSeat(wish));
        }
        seating.seat(wish.session(), wish.learner(), wish.held(), wish.locked(), null);
    }

    /** For somebody who does not act: a free seat, or else the next place of the waiting list. */
    Outcome assign(Learner seen, String sessionId, String reason) {
        Wish wish = lock(seen, sessionId);
        if (wish.seatElsewhere()) {
            throw Refusal.conflict("Somebody booked a seat for this learner just now.");
        }
        rules.fits(wish.session(), wish.learner());
        if (!seating.available(wish.session(), wish.learner())) {
            return queue(wish);
        }
        seating.seat(wish.session(), wish.learner(), wish.held(), wish.locked(), reason);
        SessionKind kind = wish.session().kind();
        workflow.ifAvailable(cases -> cases.seatTaken(seen.trainingId(), kind));
        return Outcome.SEAT;
    }

    void cancel(String trainingId, String sessionId, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "Say in a few words why, in at most 1,000 characters.");
        }
        Learner seen = learners.get(trainingId);
        rights.ownOrEnrols(seen);
        sessions.get(sessionId);
        Locked locked = locks.lock(List.of(sessionId), List.of(trainingId), List.of(sessionId));
        SessionView session = locked.session(sessionId);
        HeldSeat held = rows.openOf(trainingId).stream()
                .filter(one -> one.sessionId().equals(sessionId))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.conflict("There is no seat to cancel: it was given up before, or the %s is over."
                                .formatted(SessionWords.of(session))));
        mayGiveUp(session, held, rights.self(seen));
        seating.release(session, held, why);
        if (held.seat()) {
            seating.moveUp(sessionId, locked);
            workflow.ifAvailable(cases -> cases.seatLost(trainingId, held.kind()));
        }
    }

    private Wish lock(Learner seen, String sessionId) {
        SessionKind kind = sessions.get(sessionId).kind();
        List<HeldSeat> before = rows.openOf(seen.trainingId(), kind);
        Set<String> ids = new TreeSet<>(sessionsOf(before));
        ids.add(sessionId);
        Locked locked = locks.lock(ids, List.of(seen.trainingId()), freed(before, sessionId));
        List<HeldSeat> held = rows.openOf(seen.trainingId(), kind);
        if (!sessionsOf(held).equals(sessionsOf(before))) {
            throw Refusal.conflict("Your bookings changed at this very moment. Look at them and choose again.");
        }
        return new Wish(locked.session(sessionId), locked.learner(seen.trainingId()), held, locked);
    }

    private void deadlines(Wish wish) {
        rules.selfService(wish.session(), wish.learner());
        rules.registration(wish.learner());
        wish.held().stream()
                .filter(HeldSeat::seat)
                .forEach(held -> mayGiveUp(wish.locked().session(held.sessionId()), held, true));
    }

    private void mayGiveUp(SessionView session, HeldSeat held, boolean self) {
        if (held.seat() && !session.startsAt().isAfter(rules.now())) {
            throw Refusal.conflict(
                    "The %s has begun, so its attendance decides what comes next. Choose again afterwards."
                            .formatted(SessionWords.of(session)));
        }
        if (held.seat() && self) {
            rules.selfService(session, null);
        }
    }

    private Outcome queue(Wish wish) {
        if (wish.here(false)) {
            return Outcome.WAITING;
        }
        if (wish.seatElsewhere()) {
            throw Refusal.conflict(
                    "The %s is full, so your present seat stays yours. Choose one with free seats, or cancel your seat first and then wait for this one."
                            .formatted(SessionWords.of(wish.session())));
        }
        seating.queue(wish.session(), wish.learner());
        return Outcome.WAITING;
    }

    private String noSeat(Wish wish) {
        return rules.waitsOnly(wish.learner())
                ? "After %d absences only the waiting list is open. Join it under My training."
                        .formatted(rules.strikes())
                : "The %s has no free seat. Choose another one, or join its waiting list under My training."
                        .formatted(SessionWords.of(wish.session()));
    }

    private static Set<String> freed(List<HeldSeat> held, String wanted) {
        return held.stream()
                .filter(HeldSeat::seat)
                .map(HeldSeat::sessionId)
                .filter(id -> !id.equals(wanted))
                .collect(Collectors.toSet());
    }

    private static Set<String> sessionsOf(List<HeldSeat> held) {
        return held.stream().map(HeldSeat::sessionId).collect(Collectors.toCollection(TreeSet::new));
    }
}
