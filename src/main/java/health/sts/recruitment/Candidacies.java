package health.sts.recruitment;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with candidacies on pages of ours; every change passes through the process and its guards. */
@Service
@Transactional
public class Candidacies {

    private final CandidacyStore candidacies;
    private final CandidacyWorkflow workflow;
    private final SignatureDesk signatures;
    private final SeatDesk seats;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;

    Candidacies(
            CandidacyStore candidacies,
            CandidacyWorkflow workflow,
            SignatureDesk signatures,
            SeatDesk seats,
            DecisionLedger ledger,
            CurrentActor currentActor) {
        this.candidacies = candidacies;
        this.workflow = workflow;
        this.signatures = signatures;
        this.seats = seats;
        this.ledger = ledger;
        this.currentActor = currentActor;
    }

    /**
     * Nominates a physician, or oneself.
     *
     * @return the candidacy's id
     */
    public String nominate(Nomination nomination) {
        workflow.nominate(nomination);
        return candidacies
                .current(nomination.waveId(), nomination.candidateId())
                .map(candidacy -> candidacy.id)
                .orElseThrow();
    }

    /**
     * Signs the participation agreement as the candidate or for compliance and completes the step.
     *
     * @param typedName the person's own name, as printed beside the signature
     * @param password re-entered: the second component of the signature
     */
    public void sign(String id, String typedName, String password) {
        Candidacy candidacy = candidacies.get(id);
        SignatureDesk.Signed signed = signatures.sign(candidacy, currentActor.get(), typedName, password);
        workflow.signed(id, signed.step(), signed.form());
    }

    /** The name that the person acting must type to sign. */
    @Transactional(readOnly = true)
    public String signerName() {
        return signatures.nameOf(currentActor.get().userId());
    }

    /** The candidate withdraws; a seat they hold goes to the next in reserve. */
    public void withdraw(String id, String reason) {
        Candidacy candidacy = candidacies.get(id);
        Actor actor = currentActor.get();
        if (!actor.userId().equals(candidacy.candidateUserId)) {
            throw Refusal.forbidden("Only the candidate can withdraw.");
        }
        withdraw(candidacy, reason.isBlank() ? "The candidate withdrew." : reason);
    }

    /**
     * An appointed trainer will not be certified: their seat opens again and the next in reserve moves up.
     *
     * @throws Refusal a conflict, where the candidate was not appointed or has left the seat before
     */
    public void vacate(String id, String reason) {
        Candidacy candidacy = candidacies.get(id);
        seats.vacate(candidacy, reason);
        ledger.record(new LedgerEntry(
                Kind.RULE,
                "vacateSeat",
                CandidacyState.SEAT_VACATED.name(),
                "candidacy",
                candidacy.id,
                candidacy.id,
                Map.of("wave", candidacy.waveId, "specialty", candidacy.specialtyCode, "reason", reason)));
    }

    /** Ends the open candidacies of physicians who have left. */
    void leave(List<String> physicianIds) {
        candidacies
                .openOf(physicianIds)
                .forEach(candidacy -> withdraw(candidacy, "The physician is no longer in the roster."));
    }

    private void withdraw(Candidacy candidacy, String reason) {
        String before = candidacy.state().name();
        seats.end(candidacy, CandidacyState.WITHDRAWN, reason);
        ledger.record(new LedgerEntry(
                Kind.DECISION,
                "withdrawCandidacy",
                "WITHDRAWN",
                "candidacy",
                candidacy.id,
                candidacy.id,
                Map.of("from", before, "reason", reason)));
        workflow.withdraw(candidacy.id);
    }
}
