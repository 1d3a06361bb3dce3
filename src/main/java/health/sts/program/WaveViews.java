package health.sts.program;

import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives waves their names, milestones and days to go; three statements for any number of waves. */
@Component
class WaveViews {

    private final ProgramStore programs;
    private final Roster roster;
    private final MilestoneSchedule schedule;
    private final Clock clock;

    WaveViews(ProgramStore programs, Roster roster, MilestoneSchedule schedule, Clock clock) {
        this.programs = programs;
        this.roster = roster;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** One milestone of a go-live date. */
    Milestone milestone(LocalDate goLive, MilestoneKind kind) {
        return schedule.of(goLive).stream()
                .filter(milestone -> milestone.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    WaveView of(Wave wave) {
        return of(List.of(wave)).get(0);
    }

    List<WaveView> of(List<Wave> waves) {
        if (waves.isEmpty()) {
            return List.of();
        }
        Map<String, ProgramView> byId =
                programs.all().stream().collect(Collectors.toMap(ProgramView::id, Function.identity()));
        Map<String, String> sites = roster.sites().stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name));
        Map<String, String> specialties =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        return waves.stream()
                .map(wave -> view(wave, byId.get(wave.programId()), sites, specialties))
                .toList();
    }

    private WaveView view(Wave wave, ProgramView program, Map<String, String> sites, Map<String, String> specialties) {
        WaveDetails details = wave.details();
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        return new WaveView(
                wave.id(),
                program,
                wave.number(),
                details,
                siteNames(details, sites),
                plans(wave, specialties),
                wave.formulaVersion(),
                wave.countedAt(),
                ChronoUnit.DAYS.between(today, details.goLiveDate()),
                schedule.of(details.goLiveDate()),
                wave.version());
    }

    private Map<String, String> siteNames(WaveDetails details, Map<String, String> active) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : details.siteIds()) {
            names.put(id, active.containsKey(id) ? active.get(id) : closedSite(id));
        }
        return names;
    }

    private String closedSite(String id) {
        return roster.site(id).map(site -> site.name() + " (closed)").orElse(id);
    }

    private static List<SpecialtyPlan> plans(Wave wave, Map<String, String> names) {
        return wave.plan().entrySet().stream()
                .map(entry -> new SpecialtyPlan(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        wave.entered(entry.getKey()),
                        entry.getValue()))
                .sorted(Comparator.comparing(SpecialtyPlan::name).thenComparing(SpecialtyPlan::code))
                .toList();
    }
}
