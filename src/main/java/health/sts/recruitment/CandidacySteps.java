package health.sts.recruitment;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the assessment part of the process does: from the nomination to the eligibility result. Each method is one step
 * and joins the engine's transaction; a step that was done before is a conflict.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CandidacySteps {

    private final NominationRules rules;
    private final CandidacyStore candidacies;
    private final RatingStore ratings;
    private final SeatDesk seats;
    private final CandidateNews news;
    private final Roster roster;
    private final CurrentActor actor;
    private final Clock clock;

    CandidacySteps(
            NominationRules rules,
            CandidacyStore candidacies,
            RatingStore ratings,
            SeatDesk seats,
            CandidateNews news,
            Roster roster,
            CurrentActor actor,
            Clock clock) {
        this.rules = rules;
        this.candidacies = candidacies;
        this.ratings = ratings;
        this.seats = seats;
        this.news = news;
        this.roster = roster;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A candidacy that has begun, as the process needs it.
     *
     * @param chiefUserId the chief who may decide, or null where the chief nominated or is the candidate
     */
    public record Opened(
            String id,
            String candidateUserId,
            Source source,
            String chiefUserId,
            String calendarId,
            Instant reserveUntil) {}

    /** What the eligibility table judges. */
    public record Assessment(EligibilityScore score, Source source, Conflict conflict, boolean privilegesActive) {}

    /** Opens a candidacy for a nomination by the person acting. */
    public Opened open(Nomination nomination) {
        NominationRules.Checked checked = rules.check(nomination, actor.get());
        PhysicianView candidate = checked.candidate();
        String nominator = actor.get().userId();
        String chief = roster.chiefUserOf(candidate.siteId(), candidate.specialtyCode())
                .filter(user -> !user.equals(nominator) && !user.equals(candidate.userId()))
                .orElse(null);
        Instant now = clock.instant();
        Candidacy candidacy = new Candidacy(new CandidacyRow(
                Ids.next("CND"),
                checked.wave().id(),
                candidate.specialtyCode(),
                candidate.siteId(),
                candidate.physicianId(),
                candidate.userId(),
                checked.source(),
                nominator,
                chief,
                nomination.motivation(),
                nomination.conflictDeclared() ? Conflict.DECLARED : Conflict.NONE,
                checked.source() == Source.NOMINATED ? CandidacyState.CONSENT : CandidacyState.ENDORSEMENT,
                now,
                null,
                null,
                null,
                rules.reserveUntil(checked.wave()),
                now,
                0));
        candidacies.insert(candidacy);
        ratings.invite(candidacy.id, checked.endorsers());
        if (checked.source() == Source.NOMINATED) {
            news.tell(
                    candidacy,
                    List.of(candidacy.candidateUserId),
                    "You were nominated as peer trainer",
                    "You were nominated as peer trainer for %s. Say whether you agree."
                            .formatted(checked.wave().name()));
        }
        return new Opened(
                candidacy.id,
                candidacy.candidateUserId,
                candidacy.source,
                candidacy.chiefUserId,
                candidacy.siteId,
                candidacy.reserveUntil);
    }

    /** The candidate says yes or no to being considered. */
    public void consent(String id, boolean agreed, boolean conflictDeclared) {
        Candidacy candidacy = candidacies.get(id);
        if (agreed) {
            candidacy.consented(conflictDeclared, clock.instant());
            candidacies.update(candidacy);
        } else {
            candidacy.expect(CandidacyState.CONSENT);
            seats.end(candidacy, CandidacyState.DECLINED, "The candidate declined.");
            news.note(candidacy, List.of(candidacy.nominatedBy), "The physician you nominated has declined.");
        }
    }

    /** Nobody answered the nomination in time. */
    public void lapse(String id) {
        Candidacy candidacy = candidacies.get(id);
        seats.end(candidacy, CandidacyState.LAPSED, "The candidate did not answer in time.");
        news.note(candidacy, List.of(candidacy.nominatedBy), "The physician you nominated did not answer in time.");
    }

    /** Who is asked to endorse, by user id. */
    public List<String> endorsers(String id) {
        return ratings.invitedUsers(id);
    }

    /** A colleague endorses with a rating, or declines without. */
    public void endorse(String id, Optional<Rating> rating, String comment) {
        ratings.insert(id, actor.get().userId(), false, rating, comment, clock.instant());
    }

    /** The chief rates because too few colleagues did. */
    public void rate(String id, Rating rating, String comment) {
        ratings.insert(id, actor.get().userId(), true, Optional.of(rating), comment, clock.instant());
    }

    /** Computes the score from all ratings and hands over what the table needs. */
    public Assessment score(String id) {
        Candidacy candidacy = candidacies.get(id);
        EligibilityScore score = EligibilityScore.of(ratings.ratings(id));
        candidacy.scored(score);
        candidacies.update(candidacy);
        boolean privileges = roster.physician(candidacy.candidateId)
                .map(physician -> physician.active() && physician.privilegesActive())
                .orElse(false);
        return new Assessment(score, candidacy.source, candidacy.conflict(), privileges);
    }

    /** Compliance clears or confirms a declared conflict. */
    public Conflict reviewConflict(String id, boolean cleared) {
        Candidacy candidacy = candidacies.get(id);
        candidacy.conflictReviewed(cleared);
        candidacies.update(candidacy);
        return candidacy.conflict();
    }

    /** Takes the table's result; the candidate is told, with the reason. */
    public void assessed(String id, String result, String reason) {
        Candidacy candidacy = candidacies.get(id);
        switch (result) {
            case "ELIGIBLE" ->
                news.note(candidacy, List.of(candidacy.candidateUserId), "You are eligible as peer trainer. " + reason);
            case "RESERVE" -> {
                candidacy.waitsInReserve(reason, clock.instant());
                candidacies.update(candidacy);
                news.note(
                        candidacy,
                        List.of(candidacy.candidateUserId),
                        "You are in reserve as peer trainer and move up when a seat opens. " + reason);
            }
            case "REJECT" -> {
                seats.end(candidacy, CandidacyState.REJECTED, reason);
                news.note(
                        candidacy,
                        List.of(candidacy.candidateUserId),
                        "You were not found eligible as peer trainer this time. " + reason);
            }
            default -> throw new IllegalStateException("Unknown eligibility result " + result);
        }
    }
}
