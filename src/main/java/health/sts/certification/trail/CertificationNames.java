package health.sts.certification.trail;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.CaseNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people call a certification: its trainer, specialty and site. */
@Component
class CertificationNames implements CaseNames {

    private final CertificationTrail trail;
    private final Roster roster;

    CertificationNames(CertificationTrail trail, Roster roster) {
        this.trail = trail;
        this.roster = roster;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Set<String> businessKeys) {
        List<CertificationTrail.About> certifications = trail.about(
                businessKeys.stream().filter(CertificationTrail::knows).toList());
        Map<String, PhysicianView> people = roster
                .physiciansOf(certifications.stream()
                        .map(CertificationTrail.About::physician)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        Map<String, String> names = new HashMap<>();
        certifications.stream()
                .filter(about -> people.containsKey(about.physician()))
                .forEach(about -> names.put(about.id(), called(people.get(about.physician()))));
        return names;
    }

    static String called(PhysicianView physician) {
        return "%s, %s, %s".formatted(physician.name(), physician.specialtyName(), physician.siteName());
    }
}
