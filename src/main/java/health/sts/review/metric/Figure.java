package health.sts.review.metric;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What records come to.
 *
 * @param value null where nothing counts, or where it is hidden
 * @param excluded records that do not count, by reason
 * @param sha256 over the records; null where it is hidden
 */
record Figure(
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        int records,
        SortedMap<String, Integer> excluded,
        boolean hidden,
        String sha256) {

    int excludedRecords() {
        return excluded.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same with nothing in it from which an answer could be told. */
    Figure hide() {
        return new Figure(null, null, null, records, excluded, true, null);
    }
}
