package health.sts.certification.trail;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.people.PhysicianCases;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What certification adds to an auditor's view of a case: whom it is about, and every report, attempt and score. */
@Component
class CertificationAudit implements AuditSource {

    private final CertificationTrail trail;
    private final PhysicianCases people;

    CertificationAudit(CertificationTrail trail, PhysicianCases people) {
        this.trail = trail;
        this.people = people;
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
        List<PhysicianCases.About> certifications = trail.about(
                businessKeys.stream().filter(CertificationTrail::knows).toList());
        return people.subjects(certifications, "/certification/"::concat);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String businessKey) {
        return CertificationTrail.knows(businessKey) ? trail.of(businessKey) : List.of();
    }
}
