package health.sts.review.web;

import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.shared.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What waves and the parts of figures are called. */
@Component
class MetricNames {

    private final Waves waves;
    private final Roster roster;

    MetricNames(Waves waves, Roster roster) {
        this.waves = waves;
        this.roster = roster;
    }

    List<WaveDate> waves() {
        return waves.dates();
    }

    /** All waves together under null. */
    Map<String, String> waveNames() {
        Map<String, String> names = new HashMap<>();
        waves.dates().forEach(wave -> names.put(wave.id(), wave.title()));
        names.put(null, "All waves together");
        return names;
    }

    /** Names of specialties by code, and of groups by id. */
    Map<String, String> parts() {
        Map<String, String> names = roster.specialties().stream()
                .collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name, (one, other) -> one, HashMap::new));
        for (Role role : Role.values()) {
            names.putIfAbsent(role.group(), role.title());
        }
        return names;
    }
}
