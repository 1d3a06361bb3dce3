package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.SeatLocks.Locked;
import health.sts.delivery.session.Occupations;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives seats and takes them, once everything it touches is locked; whoever is next moves up in the same transaction. */
@Component
class Seating {

    private static final int FROM_THE_LIST = 20;

    private final SeatRows rows;
    private final SeatRules rules;
    private final SeatNews news;
    private final Occupations occupations;
    private final SessionReads sessions;
    private final ObjectProvider<LearnerWorkflow> workflow;
    private final CurrentActor currentActor;

    Seating(
            SeatRows rows,
            SeatRules rules,
            SeatNews news,
            Occupations occupations,
            SessionReads sessions,
            ObjectProvider<LearnerWorkflow> workflow,
            CurrentActor currentActor) {
        this.rows = rows;
        this.rules = rules;
        this.news = news;
        this.occupations = occupations;
        this.sessions = sessions;
        this.workflow = workflow;
        this.currentActor = currentActor;
    }

    /** Whether a seat is there for the learner now: one is free and nobody waits who comes first. */
    boolean available(SessionView session, Learner learner) {
        return session.free() > 0
                && !rules.waitsOnly(learner)
                && (session.waiting() == 0 || !rows.somebodyIsNext(session.sessionId(), rules.strikes()));
    }

    /** Gives a free seat; what the learner held of the kind is given up, and those who waited for it move up. */
    void seat(SessionView session, Learner learner, List<HeldSeat> before, Locked locked, String reason) {
        before.forEach(held -> release(locked.session(held.sessionId()), held, changed(session)));
        occupy(session, learner).ifPresent(sentence -> {
            throw Refusal.conflict(sentence);
        });
        rows.insertSeat(session, learner, currentActor.get().userId(), rules.now());
        news.booked(session, place(session, learner, 0), reason);
        before.stream().filter(HeldSeat::seat).forEach(held -> moveUp(held.sessionId(), locked));
    }

    /** Puts the learner at the end of the waiting list. */
    void queue(SessionView session, Learner learner) {
        int number = rows.insertWaiting(session, learner, currentActor.get().userId(), rules.now());
        news.waiting(session, place(session, learner, number));
    }

    /** Takes a seat or a waiting place away; nobody moves up yet. */
    void release(SessionView session, HeldSeat held, String reason) {
        rows.delete(held);
        if (held.seat()) {
            occupations.free(Occupations.person(held.userId()), held.sessionId());
        }
        news.cancelled(session, held, reason);
    }

    /** Fills free seats from the waiting list in its order, with those who are locked; whoever cannot come is passed over. */
    void moveUp(String sessionId, Locked locked) {
        int free = rows.free(sessionId);
        if (free <= 0) {
            return;
        }
        SessionView session = locked.session(sessionId);
        for (HeldSeat place : rows.waiting(sessionId, FROM_THE_LIST)) {
            Learner learner = locked.learner(place.trainingId());
            if (free == 0 || learner == null) {
                return;
            }
            Optional<String> why = obstacle(session, learner);
            if (why.isPresent()) {
                rows.delete(place);
                news.skipped(session, place, why.get());
            } else {
                rows.promote(place, rules.now());
                news.promoted(session, place);
                workflow.ifAvailable(cases -> cases.seatTaken(place.trainingId(), place.kind()));
                free--;
            }
        }
    }

    /** Occupies the learner's time, or says what is in the way. */
    Optional<String> occupy(SessionView session, Learner learner) {
        Optional<ClinicTime> clinic = rules.clinic(session, learner);
        if (clinic.isPresent()) {
            return clinic.map(time ->
                    "The %s clashes with the %s. Choose another session, or have the clinic times put right first."
                            .formatted(SessionWords.of(session), time.words()));
        }
        return occupations
                .occupy(Occupations.person(learner.userId()), session.sessionId(), session.startsAt(), session.endsAt())
                .map(busy -> "The %s clashes with the %s. Nobody can be in two places at once; choose another one."
                        .formatted(SessionWords.of(session), other(busy.sessionId())));
    }

    private Optional<String> obstacle(SessionView session, Learner learner) {
        Optional<String> mismatch = rules.mismatch(session, learner);
        if (mismatch.isPresent()) {
            return mismatch;
        }
        Optional<HeldSeat> seat = seatOf(learner.trainingId(), session.kind());
        return seat.isPresent()
                ? seat.map(held -> "You have a seat in the " + other(held.sessionId()) + ".")
                : occupy(session, learner);
    }

    private Optional<HeldSeat> seatOf(String trainingId, SessionKind kind) {
        return rows.openOf(trainingId, kind).stream().filter(HeldSeat::seat).findFirst();
    }

    private String other(String sessionId) {
        return sessions.find(sessionId).map(SessionWords::of).orElse("another session");
    }

    private static String changed(SessionView to) {
        return "Changed to the " + SessionWords.of(to) + ".";
    }

    private static HeldSeat place(SessionView session, Learner learner, int number) {
        return new HeldSeat(
                session.sessionId(),
                learner.trainingId(),
                learner.physicianId(),
                learner.userId(),
                session.kind(),
                number,
                session.startsAt(),
                session.endsAt());
    }
}
