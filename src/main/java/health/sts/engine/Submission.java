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

    private static final Submission NONE = new Submission(Set.of());
    private static final ThreadLocal<Submission> CURRENT = ThreadLocal.withInitial(() -> NONE);

    private final Set<String> names;
    private Map<String, String> labels = Map.of();

    private Submission(Set<String> names) {
        this.names = names;
    }

    /** Runs what a form was sent for and remembers the names of the variables that it brings. */
    static <T> T of(Set<String> names, Supplier<T> act) {
        Submission before = CURRENT.get();
        CURRENT.set(new Submission(Set.copyOf(names)));
        try {
            return act.get();
        } finally {
            CURRENT.set(before);
        }
    }

    static Set<String> names() {
        return CURRENT.get().names;
    }

    /** What the form of this submission calls its fields, by their names; a case begun meanwhile changes nothing in it. */
    static void called(Map<String, String> labels) {
        Submission current = CURRENT.get();
        if (current != NONE && current.labels.isEmpty()) {
            current.labels = labels;
        }
    }

    /** The same no, whose sentence begins with what the person reads beside the field instead of the variable's name. */
    public static Refusal inWordsOfTheForm(Refusal refusal) {
        Map<String, String> labels = CURRENT.get().labels;
        return refusal.field()
                .filter(labels::containsKey)
                .filter(field -> refusal.getMessage().startsWith(field + " "))
                .map(field -> Refusal.invalid(
                        field,
                        "“" + labels.get(field) + "”" + refusal.getMessage().substring(field.length())))
                .orElse(refusal);
    }
}
