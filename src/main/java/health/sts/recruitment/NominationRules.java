package health.sts.recruitment;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may put whom forward, for which wave, and who may be asked to endorse (domain step 4.1). */
@Component
class NominationRules {

    static final int FEWEST_ENDORSERS = 2;
    static final int MOST_ENDORSERS = 5;

    private static final Duration RESERVE_AFTER_GO_LIVE = Duration.ofDays(182);

    private final Roster roster;
    private final Waves waves;
    private final SeatStore seats;
    private final RestartStore restarts;
    private final Clock clock;

    NominationRules(Roster roster, Waves waves, SeatStore seats, RestartStore restarts, Clock clock) {
        this.roster = roster;
        this.waves = waves;
        this.seats = seats;
        this.restarts = restarts;
        this.clock = clock;
    }

    /** A nomination that keeps all rules, with the people it names. */
    record Checked(PhysicianView candidate, WaveView wave, Source source, List<PhysicianView> endorsers) {}

    Checked check(Nomination nomination, Actor actor) {
        if (!actor.is(Role.PHYSICIAN) && !actor.is(Role.DEPT_CHIEF)) {
            throw Refusal.forbidden("Physicians and department chiefs nominate. Ask one of them to do it.");
        }
        PhysicianView candidate = candidate(nomination.candidateId());
        WaveView wave = wave(nomination.waveId(), candidate);
        if (!wave.sites().containsKey(candidate.siteId())) {
            throw Refusal.invalid(
                    "waveId",
                    "%s works at %s, which is not in wave %d. Choose the wave of that site."
                            .formatted(candidate.name(), candidate.siteName(), wave.number()));
        }
        if (!seats.planned(wave.id(), candidate.specialtyCode())) {
            throw Refusal.invalid(
                    "waveId",
                    "Wave %d has no trainer seats for %s.".formatted(wave.number(), candidate.specialtyName()));
        }
        boolean self = candidate.userId().equals(actor.userId());
        return new Checked(
                candidate, wave, self ? Source.VOLUNTEER : Source.NOMINATED, endorsers(nomination, candidate, actor));
    }

    private PhysicianView candidate(String id) {
        PhysicianView candidate = roster.physician(id)
                .orElseThrow(() -> Refusal.invalid(
                        "candidateId", "There is no physician “%s” in the roster. Check the id.".formatted(id)));
        if (!candidate.active()) {
            throw Refusal.invalid(
                    "candidateId", candidate.name() + " is no longer active in the roster and cannot be nominated.");
        }
        return candidate;
    }

    /** Until when a candidate may wait for a seat: until trainers have to be certified, or after go-live half a year (A). */
    Instant reserveUntil(WaveView wave) {
        return wave.daysToGo() < 0
                ? clock.instant().plus(RESERVE_AFTER_GO_LIVE)
                : wave.milestone(MilestoneKind.CERTIFICATION_DONE)
                        .endOfDay(wave.zone())
                        .toInstant();
    }

    private WaveView wave(String id, PhysicianView candidate) {
        WaveView wave;
        try {
            wave = waves.get(id);
        } catch (Refusal unknown) {
            throw Refusal.invalid("waveId", unknown.getMessage() + " Choose one of the waves on the programme page.");
        }
        if (wave.daysToGo() < 0 && !restarts.open(id, candidate.specialtyCode())) {
            throw Refusal.invalid(
                    "waveId",
                    "Wave %d went live already and looks for no trainer in %s; nominations are closed."
                            .formatted(wave.number(), candidate.specialtyName()));
        }
        return wave;
    }

    private List<PhysicianView> endorsers(Nomination nomination, PhysicianView candidate, Actor actor) {
        LinkedHashSet<String> ids = new LinkedHashSet<>(nomination.endorserIds());
        if (ids.size() < FEWEST_ENDORSERS || ids.size() > MOST_ENDORSERS) {
            throw refused("Name %d to %d different colleagues; %d were given."
                    .formatted(FEWEST_ENDORSERS, MOST_ENDORSERS, ids.size()));
        }
        Map<String, PhysicianView> found = new LinkedHashMap<>();
        roster.physiciansOf(ids).forEach(physician -> found.put(physician.physicianId(), physician));
        return ids.stream()
                .map(id -> {
                    PhysicianView endorser = found.get(id);
                    if (endorser == null || !endorser.active()) {
                        throw refused("There is no active physician “%s” in the roster. Check the id.".formatted(id));
                    }
                    if (!endorser.specialtyCode().equals(candidate.specialtyCode())) {
                        throw refused("%s is not of the candidate's specialty, %s. Name somebody who is."
                                .formatted(endorser.name(), candidate.specialtyName()));
                    }
                    if (endorser.physicianId().equals(candidate.physicianId())) {
                        throw refused("Nobody endorses themselves. Name colleagues of the candidate.");
                    }
                    if (endorser.userId().equals(actor.userId())) {
                        throw refused("You nominate, so others must endorse. Name colleagues other than yourself.");
                    }
                    return endorser;
                })
                .toList();
    }

    private static Refusal refused(String sentence) {
        return Refusal.invalid("endorserIds", sentence);
    }
}
