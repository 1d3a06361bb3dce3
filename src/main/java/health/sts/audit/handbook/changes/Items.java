package health.sts.audit.handbook.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compares two lists of things that are known by a key: what is new, what is gone, what changed. */
final class Items<T> {

    private final Map<String, T> before;
    private final Map<String, T> after;

    Items(List<T> before, List<T> after, Function<T, String> key) {
        this.before = byKey(before, key);
        this.after = byKey(after, key);
    }

    /**
     * @param alone how something that is only in one version is described; the first text is the thing, the second what
     *     is said of it
     * @param both the differences of something that is in both
     */
    List<Change> changes(Function<T, Told> alone, BiFunction<T, T, List<Change>> both) {
        List<Change> changes = new ArrayList<>();
        after.forEach((key, item) -> {
            if (before.containsKey(key)) {
                changes.addAll(both.apply(before.get(key), item));
            } else {
                Told told = alone.apply(item);
                changes.add(new Change(told.about(), told.what(), null, told.words()));
            }
        });
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) {
                Told told = alone.apply(item);
                changes.add(new Change(told.about(), told.what(), told.words(), null));
            }
        });
        return changes;
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }

    /** How a thing that is only in one of the versions is told. */
    record Told(String about, String what, String words) {}
}
