package health.sts.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers the last results of reads that take long and always come to the same: of what is closed, or as of a moment that
 * is over. Each node remembers its own.
 */
public final class LastRead<K, V> {

    private final Map<K, V> results;

    /** @param most how many results are remembered */
    public LastRead(int most) {
        this.results = new LinkedHashMap<>(most * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is remembered, else what is read now; others may read the same at the same time. */
    public V of(K key, Supplier<V> read) {
        synchronized (results) {
            V known = results.get(key);
            if (known != null) {
                return known;
            }
        }
        V found = read.get();
        synchronized (results) {
            results.put(key, found);
        }
        return found;
    }
}
