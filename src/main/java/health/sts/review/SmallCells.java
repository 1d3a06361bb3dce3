package health.sts.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a breakdown may be shown: the one rule for surveys, metrics and outcomes. A cell with too few answers or
 * people is hidden; and since the whole is shown beside its parts, what is hidden must together be enough too, else it could
 * be had by taking the shown parts from the whole: then the next smallest is hidden as well, until it is enough.
 */
public final class SmallCells {

    private SmallCells() {}

    /**
     * The cells to show; one of nobody is never among them.
     *
     * @param answers by cell, or people
     * @param unnamed answers that belong to no cell and stay hidden
     * @param least how many answers may be shown
     */
    public static Set<String> shown(Map<String, Integer> answers, int unnamed, int least) {
        Set<String> shown = new HashSet<>();
        int hidden = unnamed;
        List<Map.Entry<String, Integer>> ascending = answers.entrySet().stream()
                .filter(cell -> cell.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.nullsFirst(Comparator.naturalOrder()))))
                .toList();
        for (Map.Entry<String, Integer> cell : ascending) {
            if (cell.getValue() < least || (hidden > 0 && hidden < least)) {
                hidden += cell.getValue();
            } else {
                shown.add(cell.getKey());
            }
        }
        return shown;
    }

    /** The cells to hide of those that are not empty, where every record belongs to a cell. */
    public static Set<String> hidden(Map<String, Integer> people, int least) {
        Set<String> hidden = new HashSet<>(people.keySet());
        hidden.removeIf(cell -> people.get(cell) == 0);
        hidden.removeAll(shown(people, 0, least));
        return hidden;
    }
}
