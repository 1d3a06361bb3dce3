package health.sts.delivery.trail;

import health.sts.audit.TimelineEntry;
import health.sts.people.CaseTable;
import health.sts.people.PhysicianCaseAudit;
import health.sts.people.PhysicianCases;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions for an auditor: the lead trainer, and every change, seat, check-in, sheet, signature and hour. */
@Component
class SessionAudit extends PhysicianCaseAudit {

    private static final CaseTable CASES =
            new CaseTable("training_session", "lead_physician_id", "lead_user_id", "planned_at");

    private final DeliveryTrail trail;

    SessionAudit(JdbcClient jdbc, PhysicianCases people, DeliveryTrail trail) {
        super(jdbc, people, CASES, "SES-", "/sessions/");
        this.trail = trail;
    }

    /** They are called by their time. */
    @Override
    public Optional<String> calledByPhysician() {
        return Optional.empty();
    }

    @Override
    protected List<TimelineEntry> trail(String businessKey) {
        return trail.ofSession(businessKey);
    }
}
