package health.sts.engine;

/**
 * Watches every human task of every model; nothing a model or a REST parameter says can leave it out. Guards run in the
 * engine's transaction; throwing a {@link health.sts.shared.Refusal} keeps everything as it was.
 */
public interface TaskGuard {

    /** The task was created; its assignee from the model, if any, is set. */
    default void created(TaskStep task) {}

    /** Somebody else than before is about to hold the task: by the model, by claiming or by assigning. */
    default void assigned(TaskStep task) {}

    /** The task is about to be completed; the completion of the capability has not run yet. */
    default void completing(TaskStep task) {}

    /** The completion of the capability has accepted; the token moves next. */
    default void completed(TaskStep task) {}
}
