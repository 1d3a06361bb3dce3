package health.sts.delivery.web;

import health.sts.delivery.SessionKind;
import health.sts.delivery.session.SessionSearch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked for in the address of the session list; what cannot be read is left out.
 *
 * @param from the first day, today where none is given
 * @param span {@code day} or {@code week} from that day; else everything from then on
 */
record SessionFilter(
        String from,
        String span,
        String wave,
        String specialty,
        String site,
        String kind,
        String trainer,
        String series,
        String free,
        String cancelled,
        String after) {

    private static final int LONGEST = 100;
    private static final int FARTHEST_YEAR = 2200;

    SessionSearch search(LocalDate today, ZoneId zone, String onlySpecialty) {
        LocalDate first = first(today);
        Integer days = days();
        return new SessionSearch(
                first.atStartOfDay(zone).toInstant(),
                days == null ? null : first.plusDays(days).atStartOfDay(zone).toInstant(),
                text(wave),
                onlySpecialty == null ? text(specialty) : onlySpecialty,
                text(site),
                kindValue(),
                text(trainer),
                text(series),
                "true".equals(free),
                "true".equals(cancelled),
                text(after));
    }

    /** The first day that is shown. */
    LocalDate first(LocalDate today) {
        try {
            LocalDate day = text(from) == null ? today : LocalDate.parse(from.strip());
            return day.getYear() < 2000 || day.getYear() > FARTHEST_YEAR ? today : day;
        } catch (DateTimeParseException unreadable) {
            return today;
        }
    }

    /** How many days are shown, or null for all that come. */
    Integer days() {
        if ("day".equals(span)) {
            return 1;
        }
        return "week".equals(span) ? 7 : null;
    }

    /** The same as an address from another first day. */
    String from(LocalDate day) {
        Map<String, String> values = values();
        values.put("from", day.toString());
        return url(values);
    }

    /** The same as an address, from the session after which to go on. */
    String next(String sessionId) {
        Map<String, String> values = values();
        values.put("after", sessionId);
        return url(values);
    }

    /** Whether anything but the time narrows the list. */
    public boolean narrows() {
        Map<String, String> values = values();
        values.keySet().removeAll(java.util.Set.of("from", "span", "cancelled"));
        return !values.isEmpty();
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        put(values, "from", from);
        put(values, "span", days() == null ? null : span);
        put(values, "wave", wave);
        put(values, "specialty", specialty);
        put(values, "site", site);
        put(values, "kind", kindValue() == null ? null : kind);
        put(values, "trainer", trainer);
        put(values, "series", series);
        put(values, "free", "true".equals(free) ? free : null);
        put(values, "cancelled", "true".equals(cancelled) ? cancelled : null);
        return values;
    }

    private static String url(Map<String, String> values) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/sessions");
        values.forEach((name, value) -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(values).toUriString();
    }

    private SessionKind kindValue() {
        return Arrays.stream(SessionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (text(value) != null) {
            values.put(name, text(value));
        }
    }

    private static String text(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
