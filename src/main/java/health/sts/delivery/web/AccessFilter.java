package health.sts.delivery.web;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.delivery.access.AccessSearch;
import health.sts.delivery.access.AccessSearch.Department;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address of the page of decisions; what cannot be read is left out. */
record AccessFilter(String wave, String result, String missing, String person, String since, String after) {

    private static final int LONGEST = 200;

    AccessSearch search(Collection<String> physicianIds, Collection<Department> departments, ZoneId zone) {
        return new AccessSearch(
                text(wave),
                value(Access.values(), result),
                value(MissingStep.values(), missing),
                physicianIds,
                departments,
                sinceIn(zone));
    }

    /** Whom the list is narrowed to, or null. */
    String personValue() {
        return text(person);
    }

    /** The same as an address, from the decision after which to go on, or from the start with null. */
    String url(String path, String next) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new TreeMap<>(values());
        if (next != null) {
            values.put("after", next);
        }
        values.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(values).toUriString();
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !values().isEmpty();
    }

    /** In words for the record. */
    String basis() {
        return values().toString();
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        put(values, "wave", text(wave));
        put(values, "result", name(value(Access.values(), result)));
        put(values, "missing", name(value(MissingStep.values(), missing)));
        put(values, "person", text(person));
        put(values, "since", sinceIn(ZoneId.of("UTC")) == null ? null : since.strip());
        return values;
    }

    private Instant sinceIn(ZoneId zone) {
        String typed = text(since);
        if (typed == null) {
            return null;
        }
        try {
            return typed.length() == 10
                    ? LocalDate.parse(typed).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static <T extends Enum<T>> T value(T[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
    }
}
