package health.sts.review.metric;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days in the zone of a wave as whole numbers, 20270131, in words that both databases understand alike. */
final class LocalDay {

    private LocalDay() {}

    /** The day of a moment on the clocks of a zone; both are expressions. */
    static String of(String moment, String zone) {
        return number("(" + moment + " at time zone " + zone + ")");
    }

    /** A date. */
    static String of(String date) {
        return number("(" + date + ")");
    }

    private static String number(String time) {
        return Stream.of("year from %s) * 10000", "month from %s) * 100", "day from %s)")
                .map(part -> "extract(" + part.formatted(time))
                .collect(Collectors.joining(" + ", "(", ")"));
    }
}
