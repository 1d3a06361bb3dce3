package health.sts.demo.stage;

import java.time.Instant;

/**
 * Something that has its day.
 *
 * @param name in the notes
 * @param userId who does it, or null for the system
 * @param apart whether it makes transactions of its own, so that none is around it
 */
public record Planned(String name, Instant at, String userId, boolean apart, Runnable deed) {

    /** A person or, with null, the system does it; all of it or nothing. */
    public static Planned of(String name, Instant at, String userId, Runnable deed) {
        return new Planned(name, at, userId, false, deed);
    }

    /** The same without a transaction around it. */
    public static Planned apart(String name, Instant at, String userId, Runnable deed) {
        return new Planned(name, at, userId, true, deed);
    }
}
