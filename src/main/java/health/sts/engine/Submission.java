package health.sts.engine;

import health.sts.shared.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the current thread is submitting: the engine does not tell listeners which variables came with a completion, and
 * whoever refuses a value does not know what the form calls its field.
 */
public final class Submission {

    private static final ThreadLocal<Set<String>> NAMES = ThreadLocal.withInitial(Set::of);
    private static final ThreadLocal<Map<String, String>> LABELS = ThreadLocal.withInitial(Map::of);

    private Submission() {}

    /** Runs a completion and remembers the names of the variables that it brings. */
    static <T> T of(Set<String> names, Supplier<T> completion) {
        Set<String> namesBefore = NAMES.get();
        Map<String, String> labelsBefore = LABELS.get();
        NAMES.set(Set.copyOf(names));
        try {
            return completion.get();
        } finally {
            NAMES.set(namesBefore);
            LABELS.set(labelsBefore);
        }
    }

    static Set<String> names() {
        return NAMES.get();
    }

    /** What the form of this submission calls its fields, by their names. */
    static void called(Map<String, String> labels) {
        LABELS.set(labels);
    }

    /** The same no, whose sentence begins with what the person reads beside the field instead of the variable's name. */
    public static Refusal inWordsOfTheForm(Refusal refusal) {
        return refusal.field()
                .filter(field -> LABELS.get().containsKey(field))
                .filter(field -> refusal.getMessage().startsWith(field + " "))
                .map(field -> Refusal.invalid(
                        field,
                        "“" + LABELS.get().get(field) + "”"
                                + refusal.getMessage().substring(field.length())))
                .orElse(refusal);
    }
}
