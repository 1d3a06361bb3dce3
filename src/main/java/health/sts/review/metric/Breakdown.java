package health.sts.review.metric;

import health.sts.review.SmallCells;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A metric read once.
 *
 * @param parts by specialty code, or by what the statement gives in its place
 */
record Breakdown(Figure whole, Map<String, Figure> parts) {

    /** The whole with null. */
    Figure of(String specialtyCode) {
        return specialtyCode == null ? whole : parts.get(specialtyCode);
    }

    /** The same without what too few answered, the part of records without a specialty, under null, included. */
    Breakdown without(int fewerThan) {
        Map<String, Integer> answers = new HashMap<>();
        parts.forEach((code, part) -> answers.put(code, part.records()));
        boolean small = whole.records() < fewerThan;
        Set<String> open = small ? new HashSet<>() : SmallCells.shown(answers, 0, fewerThan);
        Map<String, Figure> shown = new HashMap<>(parts);
        shown.replaceAll((code, part) -> open.contains(code) ? part : part.hide());
        return new Breakdown(small ? whole.hide() : whole, shown);
    }
}
