package health.sts.review.usage;

import health.sts.review.usage.UsageProblem.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps what is found in a file, as many of each kind as anybody reads; all are counted elsewhere. */
final class FoundProblems {

    static final int MOST = 10_000;

    private final String loadId;
    private final UsageProblemStore store;
    private final Map<Kind, Integer> kept = new EnumMap<>(Kind.class);
    private List<UsageProblem> waiting = new ArrayList<>();
    private int number;

    FoundProblems(String loadId, UsageProblemStore store) {
        this.loadId = loadId;
        this.store = store;
    }

    void add(UsageProblem problem) {
        if (kept.merge(problem.kind(), 1, Integer::sum) <= MOST) {
            waiting.add(new UsageProblem(number++, problem.kind(), problem.line(), problem.column(), problem.reason()));
        }
    }

    /** Writes what has come together, in the caller's transaction. */
    void write() {
        if (!waiting.isEmpty()) {
            store.insert(loadId, waiting);
            waiting = new ArrayList<>();
        }
    }
}
