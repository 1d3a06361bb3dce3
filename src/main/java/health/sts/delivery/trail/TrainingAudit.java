package health.sts.delivery.trail;

import health.sts.audit.TimelineEntry;
import health.sts.people.CaseTable;
import health.sts.people.PhysicianCaseAudit;
import health.sts.people.PhysicianCases;
import health.sts.shared.CaseNames;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Learners' trainings for an auditor: the physician, and every completion, attempt, seat, minute and decision. It also
 * finds the sessions and waivers of somebody.
 */
@Component
class TrainingAudit extends PhysicianCaseAudit implements CaseNames {

    /** Trainings, sessions and waivers at once, so that looking for somebody's cases costs one statement. */
    private static final CaseTable CASES = new CaseTable(
            """
            (select id, wave_id, physician_id, user_id, created_at from learner_training
             union all
             select id, wave_id, lead_physician_id, lead_user_id, planned_at from training_session
             union all
             select w.id, w.wave_id, w.physician_id, t.user_id, w.requested_at
               from access_waiver w join learner_training t on t.id = w.training_id) delivery_case""",
            "physician_id",
            "user_id",
            "created_at");

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
