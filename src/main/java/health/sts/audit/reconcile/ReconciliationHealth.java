package health.sts.audit.reconcile;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The last comparison as a detail of the health. A difference is a matter for auditors: the node works, and a load
 * balancer must not take it out.
 */
@Component("reconciliation")
class ReconciliationHealth implements HealthIndicator {

    private final Reconciliations reconciliations;

    ReconciliationHealth(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        reconciliations.latest().ifPresent(run -> health.withDetail("comparedAt", run.runAt())
                .withDetail("differences", run.differences().total()));
        return health.build();
    }
}
