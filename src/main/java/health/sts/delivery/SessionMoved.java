package health.sts.delivery;

/**
 * A session is at another time or place, or taught by somebody else. Published in the transaction of the change.
 *
 * @param sequence the revision of its calendar entry, risen by one
 */
public record SessionMoved(String sessionId, int sequence, String what) {}
