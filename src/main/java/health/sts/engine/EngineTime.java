package health.sts.engine;

import java.time.Instant;
import java.util.function.Supplier;

/** The engine's clock, which is also the application's: one time for timers, due dates and our own records. */
public interface EngineTime {

    /**
     * Does something at another time: for the demonstration data and for tests of timers. Others wait meanwhile, so that
     * nobody's act is dated wrongly.
     */
    <T> T at(Instant time, Supplier<T> act);

    /** Waits while time is moved and keeps it from being moved until the act is done. */
    void inPresent(Present act) throws Exception;

    /** An act that must happen in the present. */
    @FunctionalInterface
    interface Present {
        void run() throws Exception;
    }
}
