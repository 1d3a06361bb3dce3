package health.sts.audit.logs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which cases an event log holds, and which of their steps.
 *
 * @param process cases in which this process ran, as the case itself or called by it; null for all
 * @param from cases that began on this day or later; null for all
 * @param until cases that began on this day or earlier; null for all
 * @param gateways whether splits and joins are steps as well
 */
public record LogFilter(String process, LocalDate from, LocalDate until, State state, boolean gateways) {

    /** How far cases have come. */
    public enum State {
        ALL,
        RUNNING,
        FINISHED
    }

    /** Everything. */
    public static final LogFilter ALL = new LogFilter(null, null, null, State.ALL, false);

    Instant begin(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** The moment after the last day. */
    Instant end(ZoneId zone) {
        return until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As the ledger keeps it: only what was chosen. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        if (process != null) {
            content.put("process", process);
        }
        if (from != null) {
            content.put("from", from.toString());
        }
        if (until != null) {
            content.put("until", until.toString());
        }
        content.put("state", state.name());
        content.put("gateways", gateways);
        return content;
    }

    /** In one line. */
    String words() {
        return content().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
