package health.sts.delivery.web;

/**
 * What somebody might do with a session.
 *
 * @param url where it is done, or null where it is not allowed now
 * @param reason why it is not allowed, or null
 */
public record SessionAction(String name, String url, String reason) {

    static SessionAction of(String name, String url, String reason) {
        return new SessionAction(name, reason == null ? url : null, reason);
    }
}
