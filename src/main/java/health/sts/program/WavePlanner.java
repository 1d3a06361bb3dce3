package health.sts.program;

import health.sts.people.Roster;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what a person asks for into a wave that keeps the rules, with its seats by formula D1. */
@Component
class WavePlanner {

    private final WaveStore store;
    private final PlanningRules rules;
    private final Roster roster;
    private final Clock clock;

    WavePlanner(WaveStore store, PlanningRules rules, Roster roster, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.roster = roster;
        this.clock = clock;
    }

    Set<WaveWarning> warnings(LocalDate goLive, ZoneId zone) {
        return rules.warnings(goLive, zone);
    }

    Map<String, Integer> count(WaveDetails details) {
        return roster.countActiveBySpecialty(details.siteIds());
    }

    Wave plan(String id, PlanWave wanted) {
        rules.onlyProgramManagers();
        WaveDetails details = wanted.details();
        rules.checkSites(details, List.of());
        rules.checkEntered(details);
        rules.checkDate(details, wanted.confirmed());
        refuseUnknownProgram(wanted);
        refuseTakenNumber(wanted);
        refuseTakenSites(wanted.programId(), wanted.number(), details);
        return new Wave(
                id,
                wanted.programId(),
                wanted.number(),
                details,
                Wave.plan(details, count(details)),
                ResourceFormula.VERSION,
                now(),
                0);
    }

    /** The same wave where nothing is asked for that it is not already. */
    Wave change(Wave before, WaveDetails details, Set<WaveWarning> confirmed) {
        rules.onlyProgramManagers();
        rules.checkSites(details, before.details().siteIds());
        rules.checkEntered(details);
        refuseTakenSites(before.programId(), before.number(), details);
        Wave renamed = before.with(details);
        if (renamed.movedFrom(before)) {
            rules.checkDate(details, confirmed);
        }
        if (renamed.plansOtherThan(before)) {
            return renamed.counted(count(details), now());
        }
        return renamed.tellsTheSameAs(before) ? before : renamed;
    }

    /** The same wave where the roster counts as before. */
    Wave recount(Wave before) {
        rules.onlyProgramManagers();
        Wave after = before.with(before.details()).counted(count(before.details()), now());
        return after.samePlanAs(before) ? before : after;
    }

    private void refuseUnknownProgram(PlanWave wanted) {
        if (!store.programExists(wanted.programId())) {
            throw Refusal.invalid("programId", "Choose the programme that the wave belongs to.");
        }
    }

    private void refuseTakenNumber(PlanWave wanted) {
        if (store.numberTaken(wanted.programId(), wanted.number())) {
            throw Refusal.invalid(
                    "number", "The programme has a wave " + wanted.number() + " already. Choose another number.");
        }
    }

    private void refuseTakenSites(String programId, int number, WaveDetails details) {
        Map<String, Integer> taken = store.numbersBySite(programId);
        taken.keySet().retainAll(details.siteIds());
        taken.values().removeIf(wave -> wave == number);
        if (!taken.isEmpty()) {
            String which = taken.entrySet().stream()
                    .map(entry -> entry.getKey() + " is in wave " + entry.getValue())
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw Refusal.invalid(
                    "siteIds", "A site goes live once in a programme: " + which + ". Take it out there first.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
