package health.sts.certification.trail;

import health.sts.audit.TimelineEntry;
import health.sts.people.CaseTable;
import health.sts.people.PhysicianCaseAudit;
import health.sts.people.PhysicianCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What certification adds to an auditor's view of a case: whom it is about, and every report, attempt and score. */
@Component
class CertificationAudit extends PhysicianCaseAudit {

    private static final CaseTable CERTIFICATIONS =
            new CaseTable("certification", "physician_id", "user_id", "created_at");

    private final CertificationTrail trail;

    CertificationAudit(JdbcClient jdbc, PhysicianCases people, CertificationTrail trail) {
        super(jdbc, people, CERTIFICATIONS, "CRT-", "/certification/");
        this.trail = trail;
    }

    @Override
    protected List<TimelineEntry> trail(String certificationId) {
        return trail.of(certificationId);
    }
}
