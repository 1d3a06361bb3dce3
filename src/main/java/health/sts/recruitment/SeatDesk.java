package health.sts.recruitment;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives seats and takes them back; a seat that opens goes to the next candidate in reserve in the same transaction. */
@Component
class SeatDesk {

    private final SeatStore seats;
    private final CandidacyStore candidacies;
    private final ObjectProvider<CandidacyWorkflow> workflow;
    private final DecisionLedger ledger;
    private final Clock clock;

    SeatDesk(
            SeatStore seats,
            CandidacyStore candidacies,
            ObjectProvider<CandidacyWorkflow> workflow,
            DecisionLedger ledger,
            Clock clock) {
        this.seats = seats;
        this.candidacies = candidacies;
        this.workflow = workflow;
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean hold(Candidacy candidacy) {
        return seats.hold(candidacy.waveId, candidacy.specialtyCode, candidacy.id);
    }

    /** Ends a candidacy; its seat, if it held one, moves on. */
    void end(Candidacy candidacy, CandidacyState end, String reason) {
        boolean seated = candidacy.holdsSeat();
        candidacy.end(end, reason, clock.instant());
        candidacies.update(candidacy);
        if (seated) {
            reopen(candidacy);
        }
    }

    /** An appointed trainer leaves their seat; it moves on. */
    void vacate(Candidacy candidacy, String reason) {
        candidacy.vacated(reason, clock.instant());
        candidacies.update(candidacy);
        reopen(candidacy);
    }

    private void reopen(Candidacy candidacy) {
        if (seats.reopen(candidacy.waveId, candidacy.specialtyCode, candidacy.id)) {
            moveUp(candidacy.waveId, candidacy.specialtyCode);
        }
    }

    /** Offers open seats to candidates in reserve until either runs out. */
    void moveUp(String waveId, String specialtyCode) {
        while (moveOneUp(waveId, specialtyCode)) {
            // one candidate at a time, each under the lock of the specialty's seats
        }
    }

    private boolean moveOneUp(String waveId, String specialtyCode) {
        Candidacy next = candidacies.nextInReserve(waveId, specialtyCode).orElse(null);
        if (next == null || !hold(next)) {
            return false;
        }
        next.seatHeld(clock.instant());
        candidacies.update(next);
        ledger.record(new LedgerEntry(
                Kind.RULE, "moveUpFromReserve", "SEAT_HELD", "candidacy", next.id, next.id, Map.of("wave", waveId)));
        workflow.getObject().offerSeat(next.id);
        return true;
    }
}
