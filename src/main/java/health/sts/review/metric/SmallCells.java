package health.sts.review.metric;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Hides what fewer than the least number answered, also where it could be told from the difference between the whole and
 * the parts that are shown.
 */
final class SmallCells {

    private SmallCells() {}

    /**
     * @param parts all of them, also the one of records without a specialty, under null
     * @param least answers that are shown
     */
    static Breakdown hide(Figure whole, Map<String, Figure> parts, int least) {
        Map<String, Figure> shown = new HashMap<>(parts);
        boolean small = whole.records() < least;
        shown.replaceAll((code, part) -> small || part.records() < least ? part.hide() : part);
        while (!small && telling(shown, least)) {
            String next = shown.entrySet().stream()
                    .filter(part -> !part.getValue().hidden())
                    .min(Comparator.comparingInt((Map.Entry<String, Figure> part) ->
                                    part.getValue().records())
                            .thenComparing(part -> String.valueOf(part.getKey())))
                    .orElseThrow()
                    .getKey();
            shown.computeIfPresent(next, (code, part) -> part.hide());
        }
        return new Breakdown(small ? whole.hide() : whole, shown);
    }

    /** Whether what is hidden is one part, or few answers together, beside parts that are shown. */
    private static boolean telling(Map<String, Figure> shown, int least) {
        long hidden = shown.values().stream()
                .filter(part -> part.hidden() && part.records() > 0)
                .count();
        int answers = shown.values().stream()
                .filter(Figure::hidden)
                .mapToInt(Figure::records)
                .sum();
        boolean others = shown.values().stream().anyMatch(part -> !part.hidden());
        return others && hidden > 0 && (hidden == 1 || answers < least);
    }
}
