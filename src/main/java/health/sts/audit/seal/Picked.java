package health.sts.audit.seal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found for one batch: records to seal, and those that are sealed already. Holds ids and hashes, no texts. */
final class Picked {

    private final int most;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<RecordText, List<Long>> seen = new EnumMap<>(RecordText.class);
    private int count;

    Picked(int most) {
        this.most = most;
    }

    /** How many more may be read for this batch. */
    int room() {
        return most - count;
    }

    void add(Leaf leaf) {
        leaves.add(leaf);
        saw(leaf.source(), leaf.recordId());
    }

    void saw(RecordText source, long id) {
        seen.computeIfAbsent(source, any -> new ArrayList<>()).add(id);
        count++;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** In the order in which they were read. */
    List<Long> seen(RecordText source) {
        return seen.getOrDefault(source, List.of());
    }
}
