package health.sts.delivery.session;

/**
 * A room in which sessions are held.
 *
 * @param seats how many learners it holds
 * @param active whether new sessions may be planned in it
 * @param ahead planned sessions that are to come
 * @param version to hand back with a change
 */
public record RoomView(
        String id, String siteId, String siteName, String name, int seats, boolean active, int ahead, int version) {}
