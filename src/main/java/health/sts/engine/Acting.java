package health.sts.engine;

import java.util.function.Supplier;

/** Lets a background job or the demo program act as a named user, with that user's roles and no others. */
public interface Acting {

    /** Does the work as the user; whoever acted before acts again afterwards, whatever happens. */
    <T> T as(String userId, Supplier<T> work);

    /** See {@link #as(String, Supplier)}. */
    default void as(String userId, Runnable work) {
        as(userId, () -> {
            work.run();
            return null;
        });
    }
}
