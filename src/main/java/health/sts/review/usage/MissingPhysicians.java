package health.sts.review.usage;

import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.review.ActivePhysicians;
import health.sts.review.ActivePhysicians.ActivePhysician;
import health.sts.review.usage.UsageProblem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a file leaves out: of each wave it speaks of, those who should be in it. */
@Component
class MissingPhysicians {

    private final ActivePhysicians active;
    private final Waves waves;
    private final Clock clock;

    MissingPhysicians(ActivePhysicians active, Waves waves, Clock clock) {
        this.active = active;
        this.waves = waves;
        this.clock = clock;
    }

    /** Tells everybody of its waves about whom there is no line, and periods that have fewer lines than there are people. */
    void tell(UsagePass pass, UsageTally tally) {
        Map<String, Map<UsagePeriod, Integer>> lines = new TreeMap<>();
        tally.parts().forEach((part, counted) -> {
            if (part.waveId() != null) {
                lines.computeIfAbsent(part.waveId(), wave -> new HashMap<>())
                        .merge(part.period(), counted.lines(), Integer::sum);
            }
        });
        lines.forEach((wave, periods) -> tell(pass, wave, periods));
    }

    private void tell(UsagePass pass, String waveId, Map<UsagePeriod, Integer> periods) {
        LocalDate last = periods.keySet().stream()
                .map(UsagePeriod::until)
                .max(LocalDate::compareTo)
                .orElseThrow();
        GoLive wave = waves.goLive(waveId);
        Set<String> expected = expected(pass, wave, last);
        List<UsagePerson> silent = pass.people().all().stream()
                .filter(person -> expected.contains(person.id()) && !person.wasSeen())
                .toList();
        if (!silent.isEmpty()) {
            pass.found(UsageProblem.warning(
                    0,
                    UsageColumn.PHYSICIAN,
                    "%,d of %,d physicians of the wave that went or goes live on %s have no line in this file."
                            .formatted(silent.size(), expected.size(), wave.date())));
        }
        silent.forEach(person -> pass.found(new UsageProblem(
                0,
                Kind.MISSING,
                0,
                UsageColumn.PHYSICIAN.header(),
                "%s of the wave with go-live %s has no line.".formatted(person.id(), wave.date()))));
        int most = expected.size() - silent.size();
        periods.entrySet().stream()
                .filter(period -> period.getValue() < most)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(UsagePeriod::from)))
                .forEach(period -> pass.found(UsageProblem.warning(
                        0,
                        UsageColumn.PERIOD_FROM,
                        "For %s there are %,d lines of the wave with go-live %s, other periods have up to %,d."
                                .formatted(period.getKey().words(), period.getValue(), wave.date(), most))));
    }

    /** Who was active at the end of the last period; before anybody was, everybody of the wave. */
    private Set<String> expected(UsagePass pass, GoLive wave, LocalDate last) {
        Instant end = last.plusDays(1).atStartOfDay(wave.zone()).toInstant();
        Instant now = clock.instant();
        Set<String> working = active.of(wave.waveId(), end.isBefore(now) ? end : now).stream()
                .map(ActivePhysician::physicianId)
                .collect(Collectors.toSet());
        return working.isEmpty() || last.isBefore(wave.date())
                ? pass.people().all().stream()
                        .filter(person -> person.active() && wave.waveId().equals(person.waveId()))
                        .map(UsagePerson::id)
                        .collect(Collectors.toSet())
                : working;
    }
}
