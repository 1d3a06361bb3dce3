package health.sts.engine;

import java.time.Clock;

/** The time on the wall, for what must not follow the clock that the demonstration moves: waits after failed sign-ins. */
public final class RealTime {

    private RealTime() {}

    public static Clock clock() {
        return Clock.systemUTC();
    }
}
