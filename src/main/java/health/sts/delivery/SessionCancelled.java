package health.sts.delivery;

/** A session does not take place; everybody who had a seat needs another. Published in the transaction of the change. */
public record SessionCancelled(String sessionId, int sequence, String reason) {}
