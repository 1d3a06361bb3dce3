package health.sts.audit.seal.watch;

import health.sts.audit.seal.Lag;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Unwell where records wait too long for their seal or a head cannot be kept outside; reads memory only. */
@Component("seal")
class SealHealth implements HealthIndicator {

    private final SealState state;
    private final Lag lag;

    SealHealth(SealState state, Lag lag) {
        this.state = state;
        this.lag = lag;
    }

    @Override
    public Health health() {
        Health.Builder health = state.late() || state.headsFault() != null ? Health.down() : Health.up();
        health.withDetail("lagSeconds", lag.now().toSeconds());
        health.withDetail("batches", state.look().batches());
        if (state.fault() != null) {
            health.withDetail("fault", state.fault());
        }
        if (state.headsFault() != null) {
            health.withDetail("heads", state.headsFault());
        }
        return health.build();
    }
}
