package health.sts.engine.guard;

import java.util.Optional;
import java.util.stream.Stream;

/** The chain of causes of a failure, the failure itself first. */
final class Causes {

    /** Chains deeper than this are a loop. */
    private static final int LIMIT = 50;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LIMIT);
    }

    static <T> Optional<T> first(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
