package health.sts.delivery.calendar;

import java.time.Instant;

/**
 * What the calendar of one person holds of a session, by the last message.
 *
 * @param invited whether that message put it there or took it out
 */
record CalendarEntry(Key key, Part part, int sequence, boolean invited, Instant changedAt) {

    /** One person and one session. */
    record Key(String sessionId, String userId) {}

    /** The first revision. */
    static CalendarEntry first(Key key, Part part, Instant now) {
        return new CalendarEntry(key, part, 0, true, now);
    }

    /** The next revision, which is newer than every message before. */
    CalendarEntry again(Part asWhat, Instant now) {
        return new CalendarEntry(key, asWhat, sequence + 1, true, now);
    }

    /** The next revision, which takes it out. */
    CalendarEntry gone(Instant now) {
        return new CalendarEntry(key, part, sequence + 1, false, now);
    }
}
