package health.sts.demo.stage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * What is done next in each of many cases, in the order of time.
 *
 * @param <C> what tells cases apart
 * @param <A> what is done
 */
public final class NextActs<C, A> {

    private final Function<A, Instant> at;
    private final Function<A, C> of;
    private final Map<C, A> planned = new HashMap<>();
    private final PriorityQueue<A> acts;

    /** @param tie which of two at the same moment is first, so that the demonstration is the same each time */
    public NextActs(Function<A, Instant> at, Function<A, C> of, Comparator<A> tie) {
        this.at = at;
        this.of = of;
        this.acts = new PriorityQueue<>(Comparator.comparing(at).thenComparing(tie));
    }

    /** When the first of them is due. */
    public Optional<Instant> next() {
        return Optional.ofNullable(acts.peek()).map(at);
    }

    /** Takes the first; nothing is planned in its case then. */
    public A take() {
        A act = acts.remove();
        planned.remove(of.apply(act));
        return act;
    }

    /** Whether something is planned in this case. */
    public boolean has(C one) {
        return planned.containsKey(one);
    }

    /** Plans this in the case, instead of what was planned before; empty where nobody has anything to do. */
    public void plan(C one, Optional<A> act) {
        A before = planned.remove(one);
        if (before != null) {
            acts.remove(before);
        }
        act.ifPresent(next -> {
            planned.put(one, next);
            acts.add(next);
        });
    }
}
