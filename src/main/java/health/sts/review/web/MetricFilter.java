package health.sts.review.web;

import health.sts.review.ReviewPoint;
import health.sts.review.metric.RecordFilter;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which figures or records a page shows; what cannot be read is left out.
 *
 * @param wave {@link #ALL} for all waves together
 */
record MetricFilter(String wave, String point, String records, String after) {

    static final String ALL = "all";
    private static final int LONGEST = 200;

    /** Whether a wave, or all of them, was asked for. */
    boolean asks() {
        return text(wave) != null;
    }

    /** Null for all waves together. */
    String waveId() {
        String asked = text(wave);
        return asked == null || asked.equals(ALL) ? null : asked;
    }

    /** Null where none was asked for. */
    ReviewPoint pointValue() {
        return Arrays.stream(ReviewPoint.values())
                .filter(one -> one.name().equals(point))
                .findFirst()
                .orElse(null);
    }

    RecordFilter recordsValue() {
        return Arrays.stream(RecordFilter.values())
                .filter(one -> one.name().equals(records))
                .findFirst()
                .orElse(RecordFilter.ALL);
    }

    String afterValue() {
        return text(after);
    }

    /** An address of records from the one after which to go on, or from the start with null. */
    String recordsUrl(String path, String next) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path).queryParam("records", recordsValue());
        if (next != null) {
            url.queryParam("after", "{after}");
            return url.encode().buildAndExpand(next).toUriString();
        }
        return url.toUriString();
    }

    private static String text(String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
    }
}
