package health.sts.recruitment;

import health.sts.audit.TimelineEntry;
import health.sts.people.CaseTable;
import health.sts.people.PhysicianCaseAudit;
import health.sts.people.PhysicianCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What recruitment adds to an auditor's view of a case: whom it is about, ratings and signatures. */
@Component
class RecruitmentAudit extends PhysicianCaseAudit {

    private static final CaseTable CANDIDACIES =
            new CaseTable("candidacy", "candidate_id", "candidate_user_id", "created_at");

    private final CandidacyTrail trail;

    RecruitmentAudit(JdbcClient jdbc, PhysicianCases people, CandidacyTrail trail) {
        super(jdbc, people, CANDIDACIES, "CND-", "/candidacies/");
        this.trail = trail;
    }

    @Override
    protected List<TimelineEntry> trail(String candidacyId) {
        return trail.of(candidacyId);
    }
}
