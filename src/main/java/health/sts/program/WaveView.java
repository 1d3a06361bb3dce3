package health.sts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wave as it stands.
 *
 * @param id for example {@code W3}; the business key of everything that happens to the wave
 * @param sites names of its sites by id
 * @param specialties its plan by formula D1, in the order of specialty names
 * @param formulaVersion the rule the plan was computed by
 * @param countedAt when learners were last counted
 * @param daysToGo days until go-live in the wave's zone, negative after it
 * @param milestones the dates that hang on go-live, in the order of time
 * @param version to hand back with a change, so that nobody overwrites what they have not seen
 */
public record WaveView(
        String id,
        ProgramView program,
        int number,
        WaveDetails details,
        Map<String, String> sites,
        List<SpecialtyPlan> specialties,
        String formulaVersion,
        Instant countedAt,
        long daysToGo,
        List<Milestone> milestones,
        int version) {

    public String name() {
        return details.name();
    }

    public LocalDate goLiveDate() {
        return details.goLiveDate();
    }

    public ZoneId zone() {
        return details.zone();
    }

    /** The trainer seats by specialty code. */
    public Map<String, Seats> seats() {
        Map<String, Seats> seats = new LinkedHashMap<>();
        specialties.forEach(specialty -> seats.put(specialty.code(), specialty.seats()));
        return seats;
    }

    /** The sums over all specialties. */
    public ResourceDemand total() {
        return specialties.stream().map(SpecialtyPlan::demand).reduce(ResourceDemand.NONE, ResourceDemand::plus);
    }

    /** One of the milestones. */
    public Milestone milestone(MilestoneKind kind) {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a milestone's day is over; today's is not. */
    public boolean over(Milestone milestone) {
        return milestone.date().isBefore(today());
    }

    /** The milestone that comes next, today's included; none when the wave is closed. */
    public Optional<Milestone> nextMilestone() {
        return milestones.stream().filter(milestone -> !over(milestone)).findFirst();
    }

    private LocalDate today() {
        return goLiveDate().minusDays(daysToGo);
    }
}
