package health.sts.engine;

import java.util.Set;
import java.util.function.Supplier;

/** What the current thread is submitting: the engine does not tell listeners which variables came with a completion. */
final class Submission {

    private static final ThreadLocal<Set<String>> NAMES = ThreadLocal.withInitial(Set::of);

    private Submission() {}

    /** Runs a completion and remembers the names of the variables that it brings. */
    static <T> T of(Set<String> names, Supplier<T> completion) {
        Set<String> before = NAMES.get();
        NAMES.set(Set.copyOf(names));
        try {
            return completion.get();
        } finally {
            NAMES.set(before);
        }
    }

    static Set<String> names() {
        return NAMES.get();
    }
}
