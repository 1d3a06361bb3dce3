package health.sts.audit.flow;

import health.sts.audit.flow.CasePath.Hand;
import health.sts.audit.flow.CasePath.State;
import health.sts.audit.flow.PathRows.ActivityRow;
import health.sts.audit.flow.PathRows.FlowRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One stay at a node while a path is put together. */
final class Stay {

    private static final int CANCELLED = 2;

    final String node;
    final String task;
    final Instant arrived;
    final List<Hand> hands = new ArrayList<>();
    final List<String> ways = new ArrayList<>();
    Instant left;
    State state;

    Stay(String node, String task, Instant arrived, Instant left, State state) {
        this.node = node;
        this.task = task;
        this.arrived = arrived;
        this.left = left;
        this.state = state;
    }

    static Stay of(ActivityRow row) {
        State state = row.end() == null ? State.CURRENT : row.state() == CANCELLED ? State.INTERRUPTED : State.DONE;
        return new Stay(row.node(), row.task(), row.start(), row.end(), state);
    }

    /** A token in front of a step that has not begun: it came with the last flow into it. */
    static Stay waitingAt(String node, List<FlowRow> flows) {
        Instant came = flows.stream()
                .filter(flow -> flow.target().equals(node))
                .map(FlowRow::at)
                .reduce((first, last) -> last)
                .orElse(null);
        return new Stay(node, null, came, null, State.CURRENT);
    }

    boolean mayLeave() {
        return state == State.DONE;
    }
}
