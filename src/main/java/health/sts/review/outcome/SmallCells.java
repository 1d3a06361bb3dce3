package health.sts.review.outcome;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of a whole are too small to be shown. Where the hidden ones are a single part, or too few people together,
 * the next smallest is hidden with them, since otherwise the whole without the others would tell them.
 */
final class SmallCells {

    private SmallCells() {}

    /**
     * @param sizes how many people stand behind each part
     * @param least how many it takes to be shown
     */
    static Set<String> of(Map<String, Integer> sizes, int least) {
        Set<String> hidden = new HashSet<>();
        sizes.forEach((part, size) -> {
            if (size > 0 && size < least) {
                hidden.add(part);
            }
        });
        while (!hidden.isEmpty() && (hidden.size() == 1 || people(hidden, sizes) < least)) {
            Optional<String> next = nextSmallest(sizes, hidden);
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return hidden;
    }

    private static int people(Set<String> hidden, Map<String, Integer> sizes) {
        return hidden.stream().mapToInt(sizes::get).sum();
    }

    private static Optional<String> nextSmallest(Map<String, Integer> sizes, Set<String> hidden) {
        return sizes.entrySet().stream()
                .filter(part -> part.getValue() > 0 && !hidden.contains(part.getKey()))
                .min(Comparator.comparing(Map.Entry<String, Integer>::getValue).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
