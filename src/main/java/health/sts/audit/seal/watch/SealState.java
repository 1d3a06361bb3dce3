package health.sts.audit.seal.watch;

import health.sts.audit.seal.Lag;
import health.sts.audit.seal.Look;
import health.sts.audit.seal.SealSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What the last turn left behind, for health and metrics: memory only, whoever asks and however often. */
@Component
class SealState {

    private final Lag lag;
    private final SealSettings settings;
    private volatile Look look = new Look(0, 0, 0, 0, 0, 0);
    private volatile int looksTooLate;
    private volatile String fault;
    private volatile String headsFault;

    SealState(Lag lag, SealSettings settings, MeterRegistry meters) {
        this.lag = lag;
        this.settings = settings;
        Gauge.builder("sts.seal.lag", () -> lag.now().toMillis() / 1000.0)
                .description("Age of the oldest record without a seal")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("sts.seal.batches", () -> look.batches())
                .description("Batches sealed")
                .register(meters);
        Gauge.builder("sts.seal.records", () -> look.records())
                .description("Records sealed")
                .register(meters);
    }

    void saw(Look seen) {
        look = seen;
        lag.saw(seen);
        fault = null;
        judge();
    }

    /** Nothing is known; what was waiting goes on waiting. */
    void failed(RuntimeException why) {
        fault = why.getClass().getSimpleName();
        judge();
    }

    void headsKept() {
        headsFault = null;
    }

    void headsNotKept(String why) {
        headsFault = why;
    }

    Look look() {
        return look;
    }

    /** Whether records have been waiting too long for more than one look. */
    boolean late() {
        return looksTooLate >= settings.lagLooks();
    }

    /** Why the last turn failed, or null. */
    String fault() {
        return fault;
    }

    /** Why the newest head could not be kept outside, or null. */
    String headsFault() {
        return headsFault;
    }

    private void judge() {
        boolean tooLate = fault != null || lag.now().compareTo(settings.lagLimit()) > 0;
        looksTooLate = tooLate ? looksTooLate + 1 : 0;
    }
}
