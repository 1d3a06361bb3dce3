package health.sts.audit.logs;

import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A case before its steps are read.
 *
 * @param roots the root process instances that carry its key; none where history has been cleaned
 */
record CaseHead(
        String id,
        boolean keyed,
        List<String> roots,
        ModelVersion model,
        Instant startedAt,
        Instant endedAt,
        String state) {

    /** The same case with one more root: it runs as long as one of them runs. */
    CaseHead and(CaseHead next) {
        List<String> both = new ArrayList<>(roots);
        both.addAll(next.roots);
        CaseHead last = endedAt == null || next.endedAt != null && endedAt.isAfter(next.endedAt) ? this : next;
        return new CaseHead(id, keyed, both, model, startedAt, last.endedAt, last.state);
    }
}
