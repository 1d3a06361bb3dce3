package health.sts.audit.flow;

import health.sts.audit.flow.PathRows.ActRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Says who completed which stay: by the task where it is known, else in the order of the ledger. */
class Hands {

    private final Map<String, Deque<ActRow>> bySteps = new HashMap<>();

    Hands(List<ActRow> acts) {
        acts.forEach(act ->
                bySteps.computeIfAbsent(act.step(), step -> new ArrayDeque<>()).add(act));
    }

    void giveTo(List<Stay> stays) {
        Map<String, Stay> last = new HashMap<>();
        for (Stay stay : stays) {
            Deque<ActRow> acts = bySteps.get(stay.node);
            if (acts == null) {
                continue;
            }
            if (stay.task != null) {
                takeOwn(stay, acts);
            } else if (stay.mayLeave()) {
                last.put(stay.node, stay);
                take(stay, acts.poll());
            }
        }
        // A task for several people is one stay where only its flows are left.
        last.forEach((node, stay) -> bySteps.get(node).forEach(act -> take(stay, act)));
    }

    private static void takeOwn(Stay stay, Deque<ActRow> acts) {
        for (Iterator<ActRow> each = acts.iterator(); each.hasNext(); ) {
            ActRow act = each.next();
            if (stay.task.equals(act.task())) {
                take(stay, act);
                each.remove();
            }
        }
    }

    private static void take(Stay stay, ActRow act) {
        if (act != null) {
            stay.hands.add(act.hand());
        }
    }
}
