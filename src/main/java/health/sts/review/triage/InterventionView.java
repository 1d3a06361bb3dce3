package health.sts.review.triage;

import health.sts.review.Triage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One intervention with its people, what happened, and the figures before and at the next point.
 *
 * @param beforeAt the moment of the figures before
 * @param afterAt the moment of those at the next point; null while there are none
 */
public record InterventionView(
        InterventionRow row,
        int tries,
        String workedOn,
        List<Member> members,
        List<Happened> events,
        Instant beforeAt,
        Instant afterAt,
        List<Compared> figures) {

    /** @param later the result at the next point, or null */
    public record Member(String name, String siteId, Triage result, List<String> signals, Triage later, boolean left) {}

    /** One thing that happened. */
    public record Happened(
            InterventionEventKind kind, String about, BigDecimal hours, String note, String by, Instant at) {}

    /**
     * One figure before and after, as a mean of the same people at both points.
     *
     * @param n how many are known at both
     * @param before null where nobody is
     */
    public record Compared(Signal signal, BigDecimal before, BigDecimal after, int n) {}
}
