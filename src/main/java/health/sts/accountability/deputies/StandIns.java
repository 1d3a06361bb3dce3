package health.sts.accountability.deputies;

import health.sts.accountability.deputies.DeputyStore.StandIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The deputyships in force, kept in memory because every task that is created asks for them. Another node sees a change
 * within half a minute, and the turnover then offers what was missed; duties never read this copy.
 */
@Component
class StandIns {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final DeputyStore store;
    private final Clock clock;
    private volatile Copy copy;

    StandIns(DeputyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<StandIn> inForce() {
        Copy known = copy;
        if (known == null || System.nanoTime() - known.readAt > KEPT.toNanos()) {
            known = new Copy(store.standIns(), System.nanoTime());
            copy = known;
        }
        if (known.all.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return known.all.stream().filter(standIn -> standIn.inForceAt(now)).toList();
    }

    void forget() {
        copy = null;
    }

    private record Copy(List<StandIn> all, long readAt) {}
}
