package health.sts.delivery;

/** The attendance of a session is entered and co-signed. Published in the transaction of the signature. */
public record SessionClosed(String sessionId) {}
