package health.sts.review.web;

import health.sts.review.TicketCategory;
import health.sts.review.ticket.Severity;
import health.sts.review.ticket.TicketSearch;
import health.sts.review.ticket.TicketState;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address of the list; what cannot be read is left out. */
record TicketFilter(String wave, String category, String severity, String state, String specialty, String after) {

    private static final int LONGEST = 64;

    TicketSearch search() {
        return new TicketSearch(
                cut(wave),
                one(TicketCategory.values(), category),
                Severity.find(severity).orElse(null),
                one(TicketState.values(), state),
                cut(specialty),
                cut(after));
    }

    /** The same as an address, from the ticket after which to go on, or from the start with null. */
    String url(String path, String next) {
        TicketSearch search = search();
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        put(url, "wave", search.waveId());
        put(url, "category", search.category());
        put(
                url,
                "severity",
                search.severity() == null ? null : search.severity().number());
        put(url, "state", search.state());
        put(url, "specialty", search.specialtyCode());
        put(url, "after", next);
        return url.encode().build().toUriString();
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !url("", null).isEmpty();
    }

    private static void put(UriComponentsBuilder url, String name, Object value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
    }
}
