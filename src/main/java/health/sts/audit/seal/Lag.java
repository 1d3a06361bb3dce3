package health.sts.audit.seal;

import health.sts.engine.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How long the oldest unsealed record has been waiting, counted from the look that first saw it: a record's own time is
 * that of its transaction's beginning, and in the demo that of another year. Kept in memory, so asking costs nothing.
 */
@Component
public class Lag {

    /** Looks kept at most; older ones say more than newer ones, so the newest are left out. */
    private static final int MOST = 3600;

    private final Clock clock;
    private final Deque<Seen> lines = new ArrayDeque<>();
    private final Deque<Seen> flows = new ArrayDeque<>();

    @Autowired
    Lag() {
        this(RealTime.clock());
    }

    private Lag(Clock clock) {
        this.clock = clock;
    }

    /** Counts by another clock. */
    public static Lag by(Clock clock) {
        return new Lag(clock);
    }

    /** Takes notice of a look. */
    public synchronized void saw(Look look) {
        saw(lines, look.lastLine(), look.sealedLine());
        saw(flows, look.lastFlow(), look.sealedFlow());
    }

    /** The age of the oldest record that no seal covered at the last look; zero where there was none. */
    public synchronized Duration now() {
        Instant now = clock.instant();
        Duration line = waiting(lines, now);
        Duration flow = waiting(flows, now);
        return line.compareTo(flow) > 0 ? line : flow;
    }

    private void saw(Deque<Seen> seen, long last, long sealed) {
        while (!seen.isEmpty() && seen.peekFirst().last() <= sealed) {
            seen.removeFirst();
        }
        boolean news = seen.isEmpty() ? last > sealed : last > seen.peekLast().last();
        if (news && seen.size() < MOST) {
            seen.addLast(new Seen(last, clock.instant()));
        }
    }

    private static Duration waiting(Deque<Seen> seen, Instant now) {
        return seen.isEmpty()
                ? Duration.ZERO
                : Duration.between(seen.peekFirst().at(), now);
    }

    private record Seen(long last, Instant at) {}
}
