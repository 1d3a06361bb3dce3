package health.sts.delivery.booking;

import health.sts.accountability.Notices;
import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings.EnrolmentResult;
import health.sts.delivery.booking.Bookings.Outcome;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.Learners;
import health.sts.people.Roster;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Chooses a session for somebody who does not act: own site first, then by start, a free seat before a waiting list. */
@Component
class Enrolment {

    private final Learners learners;
    private final SessionReads sessions;
    private final FittingSessions fitting;
    private final SeatRows rows;
    private final SeatRules rules;
    private final SeatChanges changes;
    private final BookingRights rights;
    private final Roster roster;
    private final Notices notices;

    Enrolment(
            Learners learners,
            SessionReads sessions,
            FittingSessions fitting,
            SeatRows rows,
            SeatRules rules,
            SeatChanges changes,
            BookingRights rights,
            Roster roster,
            Notices notices) {
        this.learners = learners;
        this.sessions = sessions;
        this.fitting = fitting;
        this.rows = rows;
        this.rules = rules;
        this.changes = changes;
        this.rights = rights;
        this.roster = roster;
        this.notices = notices;
    }

    EnrolmentResult enrol(String trainingId, SessionKind kind, String name) {
        Learner learner = learners.get(trainingId);
        rights.enrols(learner);
        List<HeldSeat> held = rows.openOf(trainingId, kind);
        Optional<HeldSeat> seat = held.stream().filter(HeldSeat::seat).findFirst();
        if (seat.isPresent()) {
            return result(learner, name, seat.get().sessionId(), true, "Has a seat already in the ");
        }
        List<Fit> fits = fitting.of(learner, List.of(kind));
        Fit chosen = choose(learner, fits).orElse(null);
        if (chosen == null) {
            return new EnrolmentResult(trainingId, name, null, false, none(kind, fits));
        }
        String sessionId = chosen.session().sessionId();
        boolean free = chosen.session().free() > 0;
        if (!free && !held.isEmpty()) {
            return result(learner, name, held.get(0).sessionId(), false, "Waits already for the ");
        }
        Outcome outcome = changes.assign(learner, sessionId, "Enrolled by " + rights.userId() + ".");
        if (free && outcome == Outcome.WAITING && !rules.waitsOnly(learner)) {
            throw new ConcurrencyFailureException("The last seat went a moment before");
        }
        return outcome == Outcome.SEAT
                ? result(learner, name, sessionId, true, "Seat in the ")
                : result(learner, name, sessionId, false, "On the waiting list of the ");
    }

    String rebook(String trainingId, SessionKind kind) {
        Learner learner = learners.get(trainingId);
        Optional<HeldSeat> seat =
                rows.openOf(trainingId, kind).stream().filter(HeldSeat::seat).findFirst();
        if (seat.isPresent()) {
            return seat.get().sessionId();
        }
        Fit chosen = choose(learner, fitting.of(learner, List.of(kind))).orElse(null);
        Outcome outcome = chosen == null
                ? null
                : changes.assign(learner, chosen.session().sessionId(), "Booked again after an absence.");
        tellChief(learner, kind, chosen, outcome);
        return outcome == Outcome.SEAT ? chosen.session().sessionId() : null;
    }

    private void tellChief(Learner learner, SessionKind kind, Fit chosen, Outcome outcome) {
        String name = roster.physician(learner.physicianId())
                .map(person -> person.name())
                .orElse(learner.userId());
        String what = outcome == null
                ? "no other session fits. Ask the training manager for one"
                : (outcome == Outcome.SEAT ? "booked again for the " : "now waits for the ")
                        + SessionWords.of(chosen.session());
        roster.chiefUserOf(learner.siteId(), learner.specialtyCode())
                .filter(chief -> !chief.equals(learner.userId()))
                .ifPresent(chief -> notices.tell(
                        List.of(chief),
                        "%s has to repeat the %s: %s."
                                .formatted(name, kind.title().toLowerCase(java.util.Locale.ROOT), what),
                        "/training/" + learner.trainingId(),
                        learner.trainingId()));
        if (outcome == null) {
            notices.tell(
                    List.of(learner.userId()),
                    "You have to repeat the %s, and no session fits at present. Your training manager adds some; look again under My training."
                            .formatted(kind.title().toLowerCase(java.util.Locale.ROOT)),
                    SeatNews.PAGE,
                    learner.trainingId());
        }
    }

    private static Optional<Fit> choose(Learner learner, List<Fit> fits) {
        return fits.stream()
                .filter(Fit::possible)
                .min(Comparator.comparing((Fit fit) -> fit.session().free() == 0)
                        .thenComparing(fit -> elsewhere(learner, fit.session()))
                        .thenComparing(fit -> fit.session().waiting())
                        .thenComparing(fit -> fit.session().startsAt())
                        .thenComparing(fit -> fit.session().sessionId()));
    }

    private static boolean elsewhere(Learner learner, SessionView session) {
        return !session.virtual() && !session.siteId().equals(learner.siteId());
    }

    private EnrolmentResult result(Learner learner, String name, String sessionId, boolean seat, String words) {
        return new EnrolmentResult(
                learner.trainingId(), name, sessionId, seat, words + SessionWords.of(sessions.get(sessionId)) + ".");
    }

    private static String none(SessionKind kind, List<Fit> fits) {
        if (fits.isEmpty() && kind == SessionKind.REFRESHER) {
            return "No refresher of this specialty is planned close enough to go-live to count. Plan one first.";
        }
        return fits.isEmpty()
                ? "No %s of this specialty is planned in the wave. Plan one first."
                        .formatted(kind.title().toLowerCase(java.util.Locale.ROOT))
                : "All %d sessions clash with clinic times or other bookings. Plan another time, or have the clinic times put right."
                        .formatted(fits.size());
    }
}
