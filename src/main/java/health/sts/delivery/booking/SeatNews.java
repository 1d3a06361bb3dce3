package health.sts.delivery.booking;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.Notices;
import health.sts.delivery.SeatChanged;
import health.sts.delivery.session.SessionView;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Each change of a seat leaves a line in its past and one in the ledger, is announced, and the learner is told. */
@Component
class SeatNews {

    /** Where learners read and change what they have. */
    static final String PAGE = "/training/mine";

    /** What nobody decides: the order of the waiting list does. */
    private static final Set<String> RULES = Set.of("PROMOTED", "SKIPPED");

    private final SeatPast past;
    private final DecisionLedger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    SeatNews(
            SeatPast past,
            DecisionLedger ledger,
            Notices notices,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.past = past;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void booked(SessionView session, HeldSeat seat, String reason) {
        write(session, seat, "BOOKED", "bookSeat", reason);
        announce(seat, SeatChanged.Kind.BOOKED, reason, true);
        tellUnlessActing(seat, "You have a seat in the " + SessionWords.of(session) + ".");
    }

    void waiting(SessionView session, HeldSeat place) {
        write(session, place, "WAITLISTED", "joinWaitingList", null);
        announce(place, SeatChanged.Kind.WAITLISTED, null, false);
        tellUnlessActing(
                place,
                "You are on the waiting list of the " + SessionWords.of(session)
                        + ". You get a seat by itself when your turn comes.");
    }

    void promoted(SessionView session, HeldSeat place) {
        write(session, place, "PROMOTED", "moveUpFromWaitingList", null);
        announce(place, SeatChanged.Kind.PROMOTED, null, true);
        tell(
                place,
                "A seat became free: you have moved up from the waiting list into the " + SessionWords.of(session)
                        + ". Give it up if you cannot come.");
    }

    void skipped(SessionView session, HeldSeat place, String why) {
        write(session, place, "SKIPPED", "skipOnWaitingList", why);
        announce(place, SeatChanged.Kind.CANCELLED, why, false);
        tell(
                place,
                "A seat became free in the " + SessionWords.of(session) + ", and it was your turn, but: " + why
                        + " Your place on this waiting list has ended; choose another session if you need one.");
    }

    /** The learner no longer has what they had. */
    void cancelled(SessionView session, HeldSeat held, String reason) {
        write(session, held, "CANCELLED", held.seat() ? "cancelSeat" : "leaveWaitingList", reason);
        announce(held, SeatChanged.Kind.CANCELLED, reason, held.seat());
        tellUnlessActing(
                held,
                (held.seat() ? "Your seat in the " : "Your place on the waiting list of the ")
                        + SessionWords.of(session) + " has ended: " + reason);
    }

    /** The same where somebody else tells the learner, or nothing reaches them any more. */
    void cancelledUntold(SessionView session, HeldSeat held, String reason) {
        write(session, held, "CANCELLED", held.seat() ? "cancelSeat" : "leaveWaitingList", reason);
        announce(held, SeatChanged.Kind.CANCELLED, reason, held.seat());
    }

    private void tell(HeldSeat held, String sentence) {
        notices.tell(List.of(held.userId()), sentence, PAGE, held.trainingId());
    }

    private void tellUnlessActing(HeldSeat held, String sentence) {
        if (!currentActor.get().userId().equals(held.userId())) {
            tell(held, sentence);
        }
    }

    private void write(SessionView session, HeldSeat held, String kind, String step, String reason) {
        past.add(
                Ids.next("STE"),
                new SeatPast.Line(
                        held.sessionId(),
                        held.trainingId(),
                        kind,
                        reason,
                        currentActor.get().userId(),
                        clock.instant()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("session", session.sessionId());
        content.put("kind", session.kind().name());
        content.put("startsAt", session.startsAt().toString());
        content.put("learner", held.userId());
        if (held.waitingNo() > 0) {
            content.put("waitingNumber", held.waitingNo());
        }
        if (reason != null) {
            content.put("reason", reason);
        }
        ledger.record(
                new LedgerEntry(Kind.CHANGE, step, kind, "session", session.sessionId(), held.trainingId(), content));
    }

    private void announce(HeldSeat held, SeatChanged.Kind kind, String reason, boolean mail) {
        events.publishEvent(new SeatChanged(held.sessionId(), held.trainingId(), held.userId(), kind, reason, mail));
    }
}
