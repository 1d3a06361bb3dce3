package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.SessionView;
import java.time.Instant;
import java.util.List;

/**
 * One learner's way through the training, as pages show it.
 *
 * @param mayEnrol whether the person acting gives and takes seats of this learner
 * @param seats what they have or wait for, by start
 * @param offers sessions to choose from, a list for each kind that is still needed
 * @param waitsOnly whether absences have left only the waiting list
 * @param registrationOver whether it is too late to register by oneself
 * @param past what happened to their seats, newest first
 */
public record LearnerWay(
        Learner learner,
        boolean mayEnrol,
        List<Place> seats,
        List<Offer> offers,
        boolean waitsOnly,
        boolean registrationOver,
        List<Happened> past) {

    /**
     * A seat or a place on a waiting list.
     *
     * @param number 0 for a seat, else how many are before and with the learner
     * @param closes until when the learner changes and cancels by themselves
     * @param open whether that is still to come
     */
    public record Place(SessionView session, int number, Instant closes, boolean open) {

        public boolean waiting() {
            return number > 0;
        }

        /** When it begins, in the zone in which it is announced. */
        public String when() {
            return SessionWords.when(session);
        }

        /** Until when the learner changes it, in the same zone. */
        public String until() {
            return SessionWords.when(closes, session.zone());
        }

        /** Whether it is over or takes place now. */
        public boolean begun(Instant now) {
            return !session.startsAt().isAfter(now);
        }
    }

    /** The sessions of one kind; those that clash are kept apart with what they clash with. */
    public record Offer(SessionKind kind, List<Fit> possible, List<Fit> clinic, List<Fit> busy) {

        public boolean empty() {
            return possible.isEmpty() && clinic.isEmpty() && busy.isEmpty();
        }
    }

    /** Something that happened to a seat. */
    public record Happened(String sessionId, String what, String reason, String by, Instant at) {}

    /** The seat in a session of a kind that is not over, or null. */
    public Place seatOf(SessionKind kind) {
        return seats.stream()
                .filter(place -> place.session().kind() == kind && !place.waiting())
                .findFirst()
                .orElse(null);
    }

    /** The first place on a waiting list for a kind, or null. */
    public Place waitOf(SessionKind kind) {
        return seats.stream()
                .filter(place -> place.session().kind() == kind && place.waiting())
                .findFirst()
                .orElse(null);
    }
}
