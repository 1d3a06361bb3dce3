package health.sts.recruitment;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What recruitment adds to an auditor's view of a case: whom it is about, ratings and signatures. */
@Component
class RecruitmentAudit implements AuditSource {

    private final CandidacyStore candidacies;
    private final CandidacyTrail trail;
    private final Roster roster;

    RecruitmentAudit(CandidacyStore candidacies, CandidacyTrail trail, Roster roster) {
        this.candidacies = candidacies;
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
        List<Subject> subjects = new ArrayList<>();
        if (isCandidacy(businessKey)) {
            candidacies.find(businessKey).map(Candidacy::row).ifPresent(candidacy -> {
                subjects.add(new Subject(
                        new Subject.Key("physician", candidacy.candidateId()),
                        roster.physician(candidacy.candidateId())
                                .map(RecruitmentAudit::called)
                                .orElse(candidacy.candidateId()),
                        "/candidacies/" + businessKey));
                subjects.add(new Subject(
                        new Subject.Key("wave", candidacy.waveId()),
                        "wave " + candidacy.waveId(),
                        "/program/waves/" + candidacy.waveId()));
            });
        }
        return subjects;
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
