package health.sts.recruitment;

import health.sts.engine.Identities;
import health.sts.recruitment.SignatureStore.Signed;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the seat part of the process does: from the held seat to the appointment. Each method is one step and joins the
 * engine's transaction; a step that was done before is a conflict.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeatSteps {

    private final CandidacyStore candidacies;
    private final SeatDesk seatDesk;
    private final SeatStore seats;
    private final SignatureStore signatures;
    private final CandidateNews news;
    private final Identities identities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatSteps(
            CandidacyStore candidacies,
            SeatDesk seatDesk,
            SeatStore seats,
            SignatureStore signatures,
            CandidateNews news,
            Identities identities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.candidacies = candidacies;
        this.seatDesk = seatDesk;
        this.seats = seats;
        this.signatures = signatures;
        this.news = news;
        this.identities = identities;
        this.events = events;
        this.clock = clock;
    }

    /** Holds a seat, or puts the candidate in reserve where none is open. */
    public boolean hold(String id) {
        Candidacy candidacy = candidacies.get(id);
        boolean held = seatDesk.hold(candidacy);
        if (held) {
            candidacy.seatHeld(clock.instant());
        } else {
            candidacy.waitsInReserve("All seats of the specialty are taken.", clock.instant());
        }
        candidacies.update(candidacy);
        return held;
    }

    /** No seat opened in time. */
    public void releaseFromReserve(String id) {
        Candidacy candidacy = candidacies.get(id);
        seatDesk.end(candidacy, CandidacyState.RESERVE_ENDED, "No seat opened before training of trainers had to end.");
        news.note(
                candidacy,
                List.of(candidacy.candidateUserId),
                "No trainer seat opened in time. Thank you for waiting.");
    }

    /** The chief releases time. */
    public void releaseTime(String id, ReleasedTime time) {
        Candidacy candidacy = candidacies.get(id);
        candidacy.timeReleased(time, clock.instant());
        candidacies.update(candidacy);
    }

    /** The chief releases no time; the seat is free again. */
    public void refuseTime(String id, String comment) {
        end(id, CandidacyState.TIME_RELEASE, CandidacyState.TIME_REFUSED, comment, "Your chief released no time");
    }

    /** The candidate's signature is there. */
    public void candidateSigned(String id) {
        Signed signed = signatures.signed(id, Party.CANDIDATE);
        Candidacy candidacy = signed.candidacy();
        SignatureStore.require(signed, Party.CANDIDATE, candidacy.candidateUserId);
        candidacy.candidateSigned(clock.instant());
        candidacies.update(candidacy);
    }

    /** The candidate does not sign. */
    public void declineAgreement(String id, String comment) {
        Candidacy candidacy = candidacies.get(id);
        candidacy.expect(CandidacyState.SIGNATURE);
        seatDesk.end(candidacy, CandidacyState.AGREEMENT_REFUSED, comment);
    }

    /** Compliance's signature is there, by the person who completes the step. */
    public void countersigned(String id, String userId) {
        Signed signed = signatures.signed(id, Party.COMPLIANCE);
        SignatureStore.require(signed, Party.COMPLIANCE, userId);
        Candidacy candidacy = signed.candidacy();
        candidacy.countersigned(clock.instant());
        candidacies.update(candidacy);
    }

    /** Compliance does not sign. */
    public void refuseCountersignature(String id, String comment) {
        end(
                id,
                CandidacyState.COUNTERSIGNATURE,
                CandidacyState.AGREEMENT_REFUSED,
                comment,
                "Compliance did not sign the agreement");
    }

    /** The agreement was not signed in time. */
    public void expireAgreement(String id) {
        Candidacy candidacy = candidacies.get(id);
        seatDesk.end(candidacy, CandidacyState.AGREEMENT_EXPIRED, "The agreement was not signed in time.");
        news.note(candidacy, List.of(candidacy.candidateUserId), "The agreement expired, and your seat is open again.");
    }

    /** The candidate becomes a peer trainer. */
    public void appoint(String id) {
        TrainerAppointed appointed = candidacies.appoint(id, clock.instant());
        seats.fill(id);
        events.publishEvent(appointed);
    }

    /** The candidate is not appointed. */
    public void refuseAppointment(String id, String comment) {
        end(id, CandidacyState.APPOINTMENT, CandidacyState.NOT_APPOINTED, comment, "You were not appointed");
    }

    /** Gives the trainer their role and tells them and the council. Doing it twice does no harm. */
    public void announce(String id, String trainer) {
        if (identities.exists(trainer)) {
            identities.addRole(trainer, Role.PEER_TRAINER);
        }
        news.tell(
                id,
                List.of(trainer),
                "You are appointed as peer trainer",
                "You are appointed as peer trainer. Certification comes next.");
        news.note(id, identities.usersIn(Role.PAC), "A peer trainer was appointed.");
    }

    private void end(String id, CandidacyState from, CandidacyState to, String comment, String what) {
        Candidacy candidacy = candidacies.get(id);
        candidacy.expect(from);
        seatDesk.end(candidacy, to, comment);
        news.note(candidacy, List.of(candidacy.candidateUserId), what + ": " + comment);
    }
}
