package health.sts.review.metric;

import java.util.Map;

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
}
