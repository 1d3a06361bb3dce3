package health.sts.recruitment;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recruitment that begins again for one specialty because its trainers have become too few (P9.3), before go-live or after
 * it: seats open, candidates in reserve move up, and nominations come in.
 */
@Service
@Transactional
public class Restarts {

    private final SeatStore seats;
    private final SeatDesk seatDesk;
    private final CandidacyStore candidacies;
    private final RestartStore store;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;

    Restarts(
            SeatStore seats,
            SeatDesk seatDesk,
            CandidacyStore candidacies,
            RestartStore store,
            DecisionLedger ledger,
            CurrentActor currentActor) {
        this.seats = seats;
        this.seatDesk = seatDesk;
        this.candidacies = candidacies;
        this.store = store;
        this.ledger = ledger;
        this.currentActor = currentActor;
    }

    /**
     * A specialty for which trainers are missing.
     *
     * @param seats how many to open
     * @param minimum trainers it cannot do without
     * @param gone physicians who were its trainers and are so no longer; seats they left open first
     */
    public record Shortage(
            String waveId, String specialtyCode, int seats, int minimum, Collection<String> gone, String reason) {}

    /** Seats that are open or held by somebody who is not yet appointed, by wave id and specialty code; one statement. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Integer>> seatsUnderWay() {
        return store.seatsUnderWay();
    }

    /** Waves for which recruitment began again and a seat is open; one statement. */
    @Transactional(readOnly = true)
    public Set<String> openWaves() {
        return store.openWaves();
    }

    /** Opens seats: first those whose trainers are gone, then further ones. */
    public void open(Shortage shortage) {
        if (shortage.seats() < 1) {
            throw Refusal.invalid("seats", "At least one seat is opened.");
        }
        String wave = shortage.waveId();
        String specialty = shortage.specialtyCode();
        seats.ensurePlan(wave, specialty, shortage.minimum());
        List<Candidacy> left = candidacies.appointedOf(wave, specialty, shortage.gone()).stream()
                .limit(shortage.seats())
                .toList();
        seats.add(wave, specialty, shortage.seats() - left.size());
        left.forEach(candidacy -> seatDesk.vacate(candidacy, shortage.reason()));
        seatDesk.moveUp(wave, specialty);
        store.insert(shortage, left.size(), currentActor.get().userId());
        ledger.record(new LedgerEntry(
                Kind.RULE,
                "restartRecruitment",
                "OPENED",
                "wave",
                wave,
                wave,
                Map.of(
                        "specialty", specialty,
                        "seats", shortage.seats(),
                        "vacated", left.size(),
                        "minimum", shortage.minimum(),
                        "reason", shortage.reason())));
    }
}
