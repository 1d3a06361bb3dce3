package health.sts.delivery.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/**
 * Somebody's calendar program: reads messages with a library that did not write them, and obeys them as RFC 5546 says: an
 * older revision than the one it knows is ignored, a cancellation takes the entry out.
 */
class Diary {

    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, VEvent> entries = new HashMap<>();

    static Calendar parse(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    static List<VEvent> events(Calendar calendar) {
        return new ArrayList<>(calendar.getComponents(Component.VEVENT));
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    static Instant moment(VEvent event, String property) {
        DateProperty<?> found = (DateProperty<?>) event.getProperty(property).orElseThrow();
        Temporal date = found.getDate();
        return date instanceof Instant instant
                ? instant
                : OffsetDateTime.from(date).toInstant();
    }

    /** @return whether it changed anything */
    boolean receive(String text) {
        Calendar message = parse(text);
        String method = message.getProperty(Property.METHOD).orElseThrow().getValue();
        VEvent event = events(message).get(0);
        String uid = value(event, Property.UID);
        int revision = Integer.parseInt(value(event, Property.SEQUENCE));
        if (revision <= revisions.getOrDefault(uid, -1)) {
            return false;
        }
        revisions.put(uid, revision);
        if (method.equals("CANCEL")) {
            return entries.remove(uid) != null;
        }
        entries.put(uid, event);
        return true;
    }

    List<VEvent> entries() {
        return List.copyOf(entries.values());
    }
}
