package health.sts.recruitment;

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

/** What recruitment adds to an auditor's view of a case: whom it is about, ratings and signatures. */
@Component
class RecruitmentAudit implements AuditSource {

    private final CandidacyTrail trail;
    private final Roster roster;

    RecruitmentAudit(CandidacyTrail trail, Roster roster) {
        this.trail = trail;
        this.roster = roster;
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
        List<CandidacyTrail.About> candidacies = trail.about(
                businessKeys.stream().filter(RecruitmentAudit::isCandidacy).toList());
        if (candidacies.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names =
                roster
                        .physiciansOf(candidacies.stream()
                                .map(CandidacyTrail.About::candidate)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, RecruitmentAudit::called));
        return candidacies.stream()
                .collect(Collectors.toMap(CandidacyTrail.About::id, about -> subjects(about, names)));
    }

    private static List<Subject> subjects(CandidacyTrail.About about, Map<String, String> names) {
        return List.of(
                new Subject(
                        new Subject.Key("physician", about.candidate()),
                        names.getOrDefault(about.candidate(), about.candidate()),
                        "/candidacies/" + about.id()),
                new Subject(
                        new Subject.Key("wave", about.wave()),
                        "wave " + about.wave(),
                        "/program/waves/" + about.wave()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String businessKey) {
        return isCandidacy(businessKey) ? trail.of(businessKey) : List.of();
    }

    private static boolean isCandidacy(String businessKey) {
        return businessKey.startsWith("CND-");
    }

    private static String called(PhysicianView physician) {
        return "%s, %s, %s".formatted(physician.name(), physician.specialtyName(), physician.siteName());
    }
}
