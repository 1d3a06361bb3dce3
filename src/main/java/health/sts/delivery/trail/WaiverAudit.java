package health.sts.delivery.trail;

import health.sts.audit.TimelineEntry;
import health.sts.people.CaseTable;
import health.sts.people.PhysicianCaseAudit;
import health.sts.people.PhysicianCases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waivers for an auditor: the physician they give access to, and every request, answer and end. */
@Component
class WaiverAudit extends PhysicianCaseAudit {

    private static final CaseTable CASES = new CaseTable(
            "(select w.*, t.user_id from access_waiver w join learner_training t on t.id = w.training_id) waiver",
            "physician_id",
            "user_id",
            "requested_at");

    private final DeliveryTrail trail;

    WaiverAudit(JdbcClient jdbc, PhysicianCases people, DeliveryTrail trail) {
        super(jdbc, people, CASES, "WVR-", "/access/waivers/");
        this.trail = trail;
    }

    @Override
    protected List<TimelineEntry> trail(String businessKey) {
        return trail.ofWaiver(businessKey);
    }
}
