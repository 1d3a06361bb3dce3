package health.sts.audit.cases;

import health.sts.accountability.CaseHistory.Stretch;
import health.sts.audit.TimelineEntry.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which part of a timeline to show. Many things happen at one moment, so a page begins at a moment and leaves out what was
 * shown of it.
 *
 * @param kind null for all
 * @param from the first moment of the page; null for the beginning
 * @param shown how many entries of that moment were on the page before
 */
public record Wanted(Kind kind, boolean oldestFirst, Instant from, int shown) {

    /** How many entries a page shows. */
    public static final int PAGE = 200;

    private static final int MOST_SHOWN = 1_000_000;

    /** What the address of the page asks for; what it cannot mean is left out. */
    public static Wanted of(String kind, String order, String from) {
        Optional<Kind> known = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        int at = from == null ? -1 : from.indexOf('~');
        Instant moment = at < 0 ? null : FilterReader.moment(from.substring(0, at));
        boolean counted = moment != null && from.substring(at + 1).matches("\\d{1,6}");
        return new Wanted(
                known.orElse(null),
                "oldest".equals(order),
                moment,
                counted ? Math.min(Integer.parseInt(from.substring(at + 1)), MOST_SHOWN) : 0);
    }

    boolean wants(Kind some) {
        return kind == null || kind == some;
    }

    Stretch stretch() {
        return new Stretch(from, !oldestFirst, shown + PAGE + 1);
    }
}
