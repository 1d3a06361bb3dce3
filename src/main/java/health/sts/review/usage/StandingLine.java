package health.sts.review.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What counts of a physician and period before a file is loaded. */
record StandingLine(
        String loadId,
        String physicianId,
        UsagePeriod period,
        String vendor,
        String version,
        Map<UsageColumn, BigDecimal> figures,
        String unit) {

    boolean saysNothing() {
        return figures.isEmpty();
    }

    /** As a line, to be compared. */
    UsageLine asLine() {
        return new UsageLine(0, physicianId, period, vendor, version, figures, unit, List.of());
    }

    /** Whether a line of the same physician and period says anything else. */
    boolean differsFrom(UsageLine line) {
        return !vendor.equals(line.vendor())
                || !version.equals(line.version())
                || !Objects.equals(unit, line.unit())
                || UsageColumn.figures().stream().anyMatch(column -> differs(figures.get(column), line.figure(column)));
    }

    private static boolean differs(BigDecimal before, BigDecimal now) {
        return before == null || now == null ? before != now : before.compareTo(now) != 0;
    }
}
