package health.sts.review.pulse;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a breakdown may be shown. A cell with too few answers is hidden; and since the whole is shown beside its
 * parts, what is hidden must together be enough answers too, else it could be had by taking the shown parts from the whole:
 * then the next smallest is hidden as well, until it is enough.
 */
final class Cells {

    private Cells() {}

    /**
     * The cells to show.
     *
     * @param answers by cell
     * @param unnamed answers that belong to no cell and stay hidden
     * @param least how many answers may be shown
     */
    static Set<String> shown(Map<String, Integer> answers, int unnamed, int least) {
        Set<String> shown = new HashSet<>();
        int hidden = unnamed;
        List<Map.Entry<String, Integer>> ascending = answers.entrySet().stream()
                .filter(cell -> cell.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
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
}
