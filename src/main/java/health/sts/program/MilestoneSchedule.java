package health.sts.program;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far each milestone is from go-live: the defaults of {@link MilestoneKind}, and what the settings replace.
 *
 * @param milestones distances by kind, as ISO-8601 periods, for example {@code recruitment-opens: P-40W}
 */
@ConfigurationProperties("sts.program")
record MilestoneSchedule(Map<MilestoneKind, Period> milestones) {

    MilestoneSchedule {
        milestones = milestones == null ? Map.of() : new EnumMap<>(milestones);
        if (milestones.containsKey(MilestoneKind.GO_LIVE)) {
            throw new IllegalArgumentException("sts.program.milestones: go-live is the anchor and cannot be moved");
        }
    }

    /** All milestones of a go-live date, in the order of time. */
    List<Milestone> of(LocalDate goLive) {
        return Arrays.stream(MilestoneKind.values())
                .map(kind -> milestone(kind, goLive))
                .sorted(Comparator.comparing(Milestone::date).thenComparing(Milestone::kind))
                .toList();
    }

    private Milestone milestone(MilestoneKind kind, LocalDate goLive) {
        Period set = milestones.get(kind);
        Period offset = set == null ? kind.offset() : set;
        return new Milestone(kind, goLive.plus(offset), words(offset), kind.assumed() && set == null);
    }

    private static String words(Period offset) {
        if (offset.isZero()) {
            return "the day itself";
        }
        String side = offset.isNegative() ? " before go-live" : " after go-live";
        if (offset.toTotalMonths() != 0) {
            return offset.toString().replace("-", "") + side;
        }
        int days = Math.abs(offset.getDays());
        boolean weeks = days % 7 == 0 && days > 14;
        int count = weeks ? days / 7 : days;
        return count + (weeks ? " week" : " day") + (count == 1 ? "" : "s") + side;
    }
}
