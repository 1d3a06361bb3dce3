package health.sts.program;

import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may plan, and what a plan must keep to. */
@Component
class PlanningRules {

    private final CurrentActor current;
    private final Roster roster;
    private final ChangeoverSeason changeover;
    private final Clock clock;

    PlanningRules(CurrentActor current, Roster roster, ChangeoverSeason changeover, Clock clock) {
        this.current = current;
        this.roster = roster;
        this.changeover = changeover;
        this.clock = clock;
    }

    void onlyProgramManagers() {
        Actor actor = current.get();
        if (!actor.is(Role.PROGRAM_MANAGER) && !actor.isSystem()) {
            throw Refusal.forbidden("Only a programme manager maintains programmes and waves.");
        }
    }

    Set<WaveWarning> warnings(LocalDate goLive, ZoneId zone) {
        Set<WaveWarning> warnings = EnumSet.noneOf(WaveWarning.class);
        if (goLive.isBefore(LocalDate.now(clock.withZone(zone)))) {
            warnings.add(WaveWarning.PAST_DATE);
        }
        if (changeover.includes(goLive)) {
            warnings.add(WaveWarning.RESIDENT_CHANGEOVER);
        }
        return warnings;
    }

    void checkDate(WaveDetails details, Set<WaveWarning> confirmed) {
        for (WaveWarning warning : warnings(details.goLiveDate(), details.zone())) {
            if (!confirmed.contains(warning)) {
                throw Refusal.invalid("goLiveDate", warning.sentence());
            }
        }
    }

    /** Refuses sites that the roster does not know; those a wave has already may have closed since. */
    void checkSites(WaveDetails details, Collection<String> already) {
        Set<String> known = roster.sites().stream().map(SiteView::siteId).collect(Collectors.toSet());
        known.addAll(already);
        Set<String> unknown = new HashSet<>(details.siteIds());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "siteIds", "The roster has no active site " + String.join(", ", unknown) + ". Choose another.");
        }
    }

    void checkEntered(WaveDetails details) {
        if (details.enteredLearners().isEmpty()) {
            return;
        }
        Set<String> unknown = new HashSet<>(details.enteredLearners().keySet());
        roster.specialties().stream().map(SpecialtyView::code).forEach(unknown::remove);
        for (String code : unknown) {
            throw Refusal.invalid("learners." + code, "The roster has no specialty " + code + ". Choose another.");
        }
    }
}
