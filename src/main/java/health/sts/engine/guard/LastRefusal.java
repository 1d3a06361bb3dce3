package health.sts.engine.guard;

import health.sts.shared.Refusal;
import java.util.Optional;

/**
 * The refusal that ended the engine command of this request. The engine's REST layer keeps only the text of what it
 * catches; status and field travel here. The response filter clears it.
 */
public final class LastRefusal {

    private static final ThreadLocal<Refusal> HELD = new ThreadLocal<>();

    private LastRefusal() {}

    static void note(Refusal refusal) {
        HELD.set(refusal);
    }

    /** Gives the refusal and forgets it. */
    public static Optional<Refusal> take() {
        Optional<Refusal> refusal = Optional.ofNullable(HELD.get());
        HELD.remove();
        return refusal;
    }
}
