package health.sts.certification.trail;

import health.sts.people.PhysicianCases;
import health.sts.shared.CaseNames;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people call a certification: its trainer, specialty and site. */
@Component
class CertificationNames implements CaseNames {

    private final CertificationTrail trail;
    private final PhysicianCases people;

    CertificationNames(CertificationTrail trail, PhysicianCases people) {
        this.trail = trail;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Set<String> businessKeys) {
        return people.names(trail.about(
                businessKeys.stream().filter(CertificationTrail::knows).toList()));
    }
}
