package health.sts.recruitment;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.people.PhysicianCases;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What recruitment adds to an auditor's view of a case: whom it is about, ratings and signatures. */
@Component
class RecruitmentAudit implements AuditSource {

    private final CandidacyTrail trail;
    private final PhysicianCases people;

    RecruitmentAudit(CandidacyTrail trail, PhysicianCases people) {
        this.trail = trail;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> casesAbout(Subject.Key subject) {
        return switch (subject.type()) {
            case "physician", "trainer" -> trail.casesOf("candidate_id", subject.id());
            case "user" -> trail.casesOf("candidate_user_id", subject.id());
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
        List<PhysicianCases.About> candidacies = trail.about(
                businessKeys.stream().filter(RecruitmentAudit::isCandidacy).toList());
        return people.subjects(candidacies, "/candidacies/"::concat);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String businessKey) {
        return isCandidacy(businessKey) ? trail.of(businessKey) : List.of();
    }

    private static boolean isCandidacy(String businessKey) {
        return businessKey.startsWith("CND-");
    }
}
