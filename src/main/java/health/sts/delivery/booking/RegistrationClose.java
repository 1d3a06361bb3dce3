package health.sts.delivery.booking;

import health.sts.program.MilestoneKind;
import health.sts.program.WaveMoved;
import health.sts.program.Waves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a wave's registration ends; kept for a minute, since in a rush hundreds ask at once. */
@Component
class RegistrationClose {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Waves waves;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    RegistrationClose(Waves waves, Clock clock) {
        this.waves = waves;
        this.clock = clock;
    }

    boolean over(String waveId) {
        Instant now = clock.instant();
        Known last = known.get(waveId);
        if (last == null || last.readAt().plus(KEPT).isBefore(now)) {
            last = new Known(waves.endOf(waveId, MilestoneKind.REGISTRATION_CLOSES), now);
            known.put(waveId, last);
        }
        return !now.isBefore(last.closesAt());
    }

    @EventListener
    void on(WaveMoved moved) {
        known.remove(moved.waveId());
    }

    private record Known(Instant closesAt, Instant readAt) {}
}
