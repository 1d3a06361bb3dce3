package health.sts.delivery.booking;

import health.sts.delivery.session.SessionView;

/**
 * A session of the learner's wave, specialty and kind that has not begun.
 *
 * @param clinic the clinic time in its way, or null
 * @param busyWith the id of another session of the learner in its way, or null
 */
public record Fit(SessionView session, ClinicTime clinic, String busyWith) {

    /** When it begins, in the zone in which it is announced. */
    public String when() {
        return SessionWords.when(session);
    }

    /** Whether the learner can come. */
    public boolean possible() {
        return clinic == null && busyWith == null;
    }
}
