package health.sts.review.usage;

import health.sts.review.usage.UsageProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a pass through a file counts. */
final class UsageTally {

    static final List<UsageColumn> DENOMINATORS = List.of(
            UsageColumn.ENCOUNTERS,
            UsageColumn.DISCHARGES,
            UsageColumn.MEDICATION_ORDERS,
            UsageColumn.SCHEDULED_HOURS,
            UsageColumn.VISITS);
    private static final int LONGEST_VENDORS = 500;

    private final Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    private final Map<Part, Lines> parts = new LinkedHashMap<>();
    private final Map<String, Integer> replaced = new TreeMap<>();
    private final Map<UsageColumn, Zeros> zeros = new EnumMap<>(UsageColumn.class);
    private final Set<String> vendors = new TreeSet<>();
    private int lines;
    private int replaces;
    private LocalDate from;
    private LocalDate until;

    /** One wave, period and edition in a file; the wave is null where physicians have none. */
    record Part(String waveId, UsagePeriod period, String vendor, String version) {}

    /** @param added physicians who have figures and had none before */
    record Lines(int lines, int added) {}

    /** Lines whose denominator is 0. */
    record Zeros(int lines, long first) {}

    void found(UsageProblem problem) {
        found.merge(problem.kind(), 1, Integer::sum);
    }

    void read() {
        lines++;
    }

    void take(CheckedLine checked) {
        UsageLine line = checked.line();
        UsagePeriod period = line.period();
        from = from == null || period.from().isBefore(from) ? period.from() : from;
        until = until == null || period.until().isAfter(until) ? period.until() : until;
        boolean had = checked.replaced() != null && !checked.replaced().saysNothing();
        Lines counted = parts.merge(
                new Part(checked.person().waveId(), period, line.vendor(), line.version()),
                new Lines(1, (line.saysNothing() ? 0 : 1) - (had ? 1 : 0)),
                (a, b) -> new Lines(a.lines() + b.lines(), a.added() + b.added()));
        if (counted.lines() == 1) {
            vendors.add(line.vendor() + " (" + line.version() + ")");
        }
        if (checked.corrects()) {
            replaces++;
            replaced.merge(checked.replaced().loadId(), 1, Integer::sum);
        }
        for (UsageColumn column : DENOMINATORS) {
            BigDecimal figure = line.figure(column);
            if (figure != null && figure.signum() == 0) {
                zeros.merge(column, new Zeros(1, line.line()), (a, b) -> new Zeros(a.lines() + 1, a.first()));
            }
        }
    }

    int lines() {
        return lines;
    }

    int problems() {
        return found.getOrDefault(Kind.PROBLEM, 0);
    }

    int warnings() {
        return found.getOrDefault(Kind.WARNING, 0);
    }

    int missing() {
        return found.getOrDefault(Kind.MISSING, 0);
    }

    int replaces() {
        return replaces;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    /** Vendors and versions in words, as far as they fit. */
    String vendors() {
        String all = String.join(", ", vendors);
        return all.length() <= LONGEST_VENDORS ? all : all.substring(0, LONGEST_VENDORS - 1) + "…";
    }

    Map<Part, Lines> parts() {
        return parts;
    }

    /** How many lines of which load lose their place. */
    Map<String, Integer> replaced() {
        return replaced;
    }

    Map<UsageColumn, Zeros> zeros() {
        return zeros;
    }
}
