package health.sts.demo.stage;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Some people of the demonstration who act in one kind of case; several troupes share one time. */
public interface Troupe {

    /** When somebody acts next; empty where all wait for others, or everything is done. */
    Optional<Instant> next();

    /** Lets that person act. */
    void perform();

    /** Timers have moved these cases. */
    void moved(Collection<String> cases);

    /** Somebody of this or another troupe has acted at this time. */
    default void acted(Instant at) {}

    /** A working day begins. */
    default void morning(Instant at) {}
}
