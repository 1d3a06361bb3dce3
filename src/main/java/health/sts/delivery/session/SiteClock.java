package health.sts.delivery.session;

import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

/** Reads times from the clocks of a site, which go forward and back. */
final class SiteClock {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);

    private SiteClock() {}

    /** The moment; refused where the clocks never show this time, or show it twice. */
    static Instant moment(LocalDateTime local, ZoneId zone, String field) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        LocalDateTime before = change.getDateTimeBefore();
        LocalDateTime after = change.getDateTimeAfter();
        throw Refusal.invalid(
                field,
                offsets.isEmpty()
                        ? "There is no %s on %s at this site: its clocks go forward from %s to %s. Choose a time before %s or from %s on."
                                .formatted(
                                        TIME.format(local),
                                        DAY.format(local),
                                        TIME.format(before),
                                        TIME.format(after),
                                        TIME.format(before),
                                        TIME.format(after))
                        : "%s comes twice on %s at this site: its clocks go back from %s to %s. Choose a time before %s or from %s on, so that nobody comes an hour late."
                                .formatted(
                                        TIME.format(local),
                                        DAY.format(local),
                                        TIME.format(before),
                                        TIME.format(after),
                                        TIME.format(after),
                                        TIME.format(before)));
    }

    /** "Tue 12 Jan 2027, 14:00 EST", on the clocks of the site. */
    static String words(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** "Tue 12 Jan 2027, 14:00 EST to 18:00". */
    static String words(Instant from, Instant until, ZoneId zone) {
        boolean sameDay =
                from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
        return words(from, zone) + " to " + (sameDay ? TIME.format(until.atZone(zone)) : words(until, zone));
    }
}
