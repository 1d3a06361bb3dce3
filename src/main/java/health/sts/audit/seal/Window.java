package health.sts.audit.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * What this node knows of one table's ids: everything up to the frontier is sealed but for the gaps. Ids are given out
 * before their transactions commit, so a gap may still be filled; most belong to transactions that were rolled back and
 * are forgotten after a while. The full sweep finds what comes even later.
 */
final class Window {

    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final TreeMap<Long, Gap> gaps = new TreeMap<>();
    private long frontier;

    Window(long frontier, List<IdRange> gaps, Instant now) {
        this.frontier = frontier;
        gaps.forEach(gap -> this.gaps.put(gap.first(), new Gap(gap.last(), now)));
    }

    long frontier() {
        return frontier;
    }

    List<IdRange> gaps() {
        return gaps.entrySet().stream()
                .map(gap -> new IdRange(gap.getKey(), gap.getValue().last()))
                .toList();
    }

    /** Below this id nothing is missing; past the frontier where there is no gap. */
    long lowestGap() {
        return gaps.isEmpty() ? frontier + 1 : gaps.firstKey();
    }

    /** This record is there and sealed. */
    void sealed(long id, Instant now) {
        if (id > frontier) {
            if (id > frontier + 1) {
                gaps.put(frontier + 1, new Gap(id - 1, now));
            }
            frontier = id;
        } else {
            fill(id);
        }
    }

    /** Gives up gaps that nobody filled in time. */
    void forgetOld(Instant now) {
        gaps.values().removeIf(gap -> gap.since().plus(PATIENCE).isBefore(now));
    }

    private void fill(long id) {
        Entry<Long, Gap> around = gaps.floorEntry(id);
        if (around == null || around.getValue().last() < id) {
            return;
        }
        Gap gap = gaps.remove(around.getKey());
        if (around.getKey() < id) {
            gaps.put(around.getKey(), new Gap(id - 1, gap.since()));
        }
        if (id < gap.last()) {
            gaps.put(id + 1, gap);
        }
    }

    private record Gap(long last, Instant since) {}
}
