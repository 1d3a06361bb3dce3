package health.sts.portal;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * What the frame around every page shows.
 *
 * @param person the name of who is signed in; null for nobody
 * @param roles what they may act as, as people call it
 * @param links where they may go
 * @param unreadNotices read only when a page asks for it
 */
record Frame(
        String healthSystem,
        String version,
        String person,
        List<String> roles,
        List<Navigation.Link> links,
        IntSupplier unreadNotices) {

    public boolean isSignedIn() {
        return person != null;
    }

    public int getUnread() {
        return unreadNotices.getAsInt();
    }
}
