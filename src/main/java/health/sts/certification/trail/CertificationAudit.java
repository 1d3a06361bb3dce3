package health.sts.certification.trail;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What certification adds to an auditor's view of a case: whom it is about, and every report, attempt and score. */
@Component
class CertificationAudit implements AuditSource {

    private final CertificationTrail trail;
    private final Roster roster;

    CertificationAudit(CertificationTrail trail, Roster roster) {
        this.trail = trail;
        this.roster = roster;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> casesAbout(Subject.Key subject) {
        return switch (subject.type()) {
            case "physician", "trainer" -> trail.casesOf("physician_id", subject.id());
            case "user" -> trail.casesOf("user_id", subject.id());
            case "wave" -> trail.casesOf("wave_id", subject.id());
            default -> List.of();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> subjectsOf(String businessKey) {
        return subjectsOfAll(List.of(businessKey)).getOrDefault(businessKey, List.of());
    }

    /** Two statements for however many cases. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Subject>> subjectsOfAll(Collection<String> businessKeys) {
        List<CertificationTrail.About> certifications = trail.about(
                businessKeys.stream().filter(CertificationTrail::knows).toList());
        if (certifications.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = roster
                .physiciansOf(certifications.stream()
                        .map(CertificationTrail.About::physician)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, CertificationNames::called));
        return certifications.stream()
                .collect(Collectors.toMap(CertificationTrail.About::id, about -> subjects(about, names)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String businessKey) {
        return CertificationTrail.knows(businessKey) ? trail.of(businessKey) : List.of();
    }

    private static List<Subject> subjects(CertificationTrail.About about, Map<String, String> names) {
        return List.of(
                new Subject(
                        new Subject.Key("physician", about.physician()),
                        names.getOrDefault(about.physician(), about.physician()),
                        "/certification/" + about.id()),
                new Subject(
                        new Subject.Key("wave", about.wave()),
                        "wave " + about.wave(),
                        "/program/waves/" + about.wave()));
    }
}
