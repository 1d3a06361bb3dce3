package health.sts.delivery.trail;

import health.sts.audit.TimelineEntry;
import health.sts.people.CaseTable;
import health.sts.people.PhysicianCaseAudit;
import health.sts.people.PhysicianCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learners' trainings for an auditor: the physician, and every completion, attempt, seat, minute and decision. */
@Component
class TrainingAudit extends PhysicianCaseAudit {

    private static final CaseTable CASES = new CaseTable("learner_training", "physician_id", "user_id", "created_at");

    private final DeliveryTrail trail;

    TrainingAudit(JdbcClient jdbc, PhysicianCases people, DeliveryTrail trail) {
        super(jdbc, people, CASES, "TRN-", "/training/");
        this.trail = trail;
    }

    @Override
    protected List<TimelineEntry> trail(String businessKey) {
        return trail.ofTraining(businessKey);
    }
}
