package health.sts.audit.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is wrong, in the order of the records: the first ones by name, the rest by number. What a failure is can
 * become clear later: a text that does not fit its place may turn up at another.
 */
final class Failures {

    private static final int KEPT = 20_000;

    private final List<Failure> kept = new ArrayList<>();
    private final List<Entry> changed = new ArrayList<>();
    private final Map<Entry, Integer> places = new HashMap<>();
    private long count;

    /** Notes a failure; the answer is its number, by which it can be said anew. */
    int add(Failure failure) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(failure);
        }
        return kept.size() - 1;
    }

    void add(Failure failure, long times) {
        add(failure);
        count += times - 1;
    }

    /** A record whose text does not give its leaf. */
    void addChanged(Entry entry, long batch) {
        int place = add(
                entry.failure(Failure.Kind.CHANGED, batch, "The record does not say what it said when it was sealed."));
        if (changed.size() < KEPT) {
            changed.add(entry);
            places.put(entry, place);
        }
    }

    void sayAnew(int number, Failure failure) {
        kept.set(number, failure);
    }

    /** The leaf was altered and not the record: the text gives the root that was signed. */
    void leafChanged(Entry entry, long batch) {
        Integer place = places.get(entry);
        if (place != null && kept.get(place).kind() == Failure.Kind.CHANGED) {
            kept.set(
                    place,
                    entry.failure(
                            Failure.Kind.CHANGED,
                            batch,
                            "The kept leaf was changed; the record itself still gives the root that was signed."));
        }
    }

    /** Texts that fit another changed place, while that place's or another's text fits theirs, were moved. */
    void tellMovedFromChanged() {
        Map<String, Entry> byLeaf = new HashMap<>();
        Map<String, Entry> byText = new HashMap<>();
        changed.forEach(entry -> {
            byLeaf.putIfAbsent(entry.leaf(), entry);
            byText.putIfAbsent(entry.found(), entry);
        });
        for (Entry entry : changed) {
            Entry home = byLeaf.get(entry.found());
            if (home != null && byText.containsKey(entry.leaf())) {
                Failure told = kept.get(places.get(entry));
                sayAnew(
                        places.get(entry),
                        entry.failure(
                                Failure.Kind.REORDERED,
                                told.batch(),
                                "What stands here was sealed at position %d.".formatted(home.position())));
            }
        }
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    Failure first() {
        return kept.isEmpty() ? null : kept.get(0);
    }
}
