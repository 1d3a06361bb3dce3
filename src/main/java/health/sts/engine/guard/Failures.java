package health.sts.engine.guard;

import health.sts.shared.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Finds the plain sentence in what the engine threw. */
public final class Failures {

    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "HYT00", "90131");

    private Failures() {}

    /** The refusal that a failure stands for, or empty where it is a fault. */
    public static Optional<Refusal> in(Throwable failure) {
        if (isRace(failure)) {
            return Optional.of(
                    Refusal.conflict("Somebody else changed this at the same moment. Reload the page and look again."));
        }
        return Causes.of(failure).map(Failures::of).flatMap(Optional::stream).findFirst();
    }

    /** Whether somebody else was faster; trying again may succeed. */
    static boolean isRace(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState()));
    }

    private static Optional<Refusal> of(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (isTaskGone(cause)) {
            return Optional.of(
                    Refusal.conflict("This task is no longer open. Somebody else may have finished it already."));
        }
        if (cause instanceof ExpressionRefused) {
            return Optional.of(Refusal.forbidden("Expressions of this kind are not allowed here."));
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return Optional.of(Refusal.conflict("Somebody else has claimed this task. Nothing was changed."));
        }
        if (cause instanceof AuthorizationException) {
            return Optional.of(Refusal.forbidden("You do not have the right to do this."));
        }
        return Optional.empty();
    }

    /** What somebody sees who reads a task while another finishes it. */
    private static boolean isTaskGone(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof NullValueException
                && message != null
                && (message.startsWith("Cannot find task with id")
                        || message.startsWith("Cannot restore state of process instance"));
    }
}
