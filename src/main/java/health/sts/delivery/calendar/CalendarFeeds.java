package health.sts.delivery.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * A private, read-only calendar for each person: their own seats and teaching from 30 days ago on. Programs fetch it by an
 * address which is a secret: only the digest of its last part is kept, so that it can be shown once and not again.
 */
public interface CalendarFeeds {

    /** Since when the person acting has a link; empty where there is none. */
    Optional<Instant> mine();

    /**
     * Makes a link for the person acting; the one they had before ends with it.
     *
     * @return its address, which cannot be read again
     */
    String renew();

    /** Ends the link of the person acting; nothing happens where there is none. */
    void end();

    /** The calendar behind a token, as iCalendar text; empty for unknown tokens and people who may no longer sign in. */
    Optional<String> read(String token);
}
