package health.sts.audit.seal;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at every record once, from the first id to the last that was there when it began. What commits meanwhile with a
 * smaller id was a gap at the beginning and stays one in the windows that it leaves behind.
 */
final class Sweep implements Pass {

    /** So many ids before the last are searched for gaps; an open transaction holds some of the newest. */
    private static final int LOOK_BACK = 10_000;

    private final SealStore store;
    private final Clock clock;
    private final Map<RecordText, Long> cursors = new EnumMap<>(RecordText.class);
    private final Map<RecordText, Window> windows = new EnumMap<>(RecordText.class);

    /** Begins after what is known from before, if anything. */
    Sweep(SealStore store, Map<RecordText, Window> before, Clock clock) {
        this.store = store;
        this.clock = clock;
        for (RecordText source : RecordText.values()) {
            long last = store.lastId(source);
            long from = Math.max(0, last - LOOK_BACK);
            if (before.containsKey(source)) {
                from = Math.min(from, before.get(source).lowestGap());
            }
            windows.put(source, new Window(last, store.gaps(source, new IdRange(from, last)), clock.instant()));
            cursors.put(source, 0L);
        }
    }

    @Override
    public void pick(Picked picked) {
        for (RecordText source : RecordText.values()) {
            store.unsealed(
                    source,
                    new IdRange(cursors.get(source) + 1, windows.get(source).frontier()),
                    picked);
        }
    }

    @Override
    public void committed(Picked picked) {
        for (RecordText source : RecordText.values()) {
            List<Long> seen = picked.seen(source);
            if (!seen.isEmpty()) {
                cursors.put(source, seen.get(seen.size() - 1));
                seen.forEach(id -> windows.get(source).sealed(id, clock.instant()));
            }
        }
    }

    /** What is known after the sweep. */
    Map<RecordText, Window> windows() {
        return windows;
    }
}
