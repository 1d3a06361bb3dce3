package health.sts.delivery;

/**
 * Somebody got a seat in a session, was put on its waiting list, or lost either. Published in the transaction of the change.
 *
 * @param mail whether the person needs a calendar message for it: an invitation for a seat, a cancellation for its loss
 */
public record SeatChanged(String sessionId, String trainingId, String userId, Kind kind, String reason, boolean mail) {

    /** What happened. */
    public enum Kind {
        BOOKED,
        WAITLISTED,
        PROMOTED,
        CANCELLED
    }
}
