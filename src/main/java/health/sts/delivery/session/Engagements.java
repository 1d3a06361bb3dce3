package health.sts.delivery.session;

import health.sts.delivery.session.Occupations.Busy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What people are busy with outside of sessions, so that nobody is planned for a session then. Modules further on the way
 * offer a bean; whoever engages somebody locks them by {@link Occupations#lock} first and looks for sessions.
 */
public interface Engagements {

    /** What overlaps with the time among these resources; half-open, with the engagement's id in place of a session's. */
    List<Busy> overlapping(Collection<String> resources, Instant from, Instant until);

    /** What an engagement is, in a few words, by its id; ids of others are left out. */
    Map<String, String> words(Collection<String> ids);
}
