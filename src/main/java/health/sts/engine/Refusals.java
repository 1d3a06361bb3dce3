package health.sts.engine;

import health.sts.shared.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Finds our own words inside the engine's exceptions. */
final class Refusals {

    private Refusals() {}

    /** Runs something in the engine; a refusal from a guard or completion comes out as it was thrown. */
    static <T> T unwrapped(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException wrapped) {
            throw in(wrapped).<RuntimeException>map(refusal -> refusal).orElse(wrapped);
        }
    }

    /** The same, with the engine's own exceptions put into plain sentences for our pages. */
    static <T> T translated(Supplier<T> act) {
        try {
            return unwrapped(act);
        } catch (OptimisticLockingException | NullValueException gone) {
            throw Refusal.conflict("Somebody else has just finished this task, or it is over. Nothing was changed.");
        } catch (TaskAlreadyClaimedException claimed) {
            throw Refusal.conflict("Somebody else has claimed this task. Nothing was changed.");
        } catch (AuthorizationException denied) {
            throw Refusal.forbidden("This task is not yours to work on.");
        } catch (BadUserRequestException bad) {
            throw Refusal.invalid("task", "The engine cannot do this: " + bad.getMessage());
        }
    }

    private static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
