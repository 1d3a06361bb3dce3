package health.sts.portal;

import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the page head says about the person. A page that tells what is broken must come although the database is what is
 * broken, so a failing look-up costs the name or the count and never the page.
 */
@Component
class PersonSignedIn {

    private static final Logger LOG = LoggerFactory.getLogger(PersonSignedIn.class);
    private static final String NAME = PersonSignedIn.class.getName() + ".";

    private final Identities identities;
    private final ObjectProvider<Notices> notices;

    PersonSignedIn(Identities identities, ObjectProvider<Notices> notices) {
        this.identities = identities;
        this.notices = notices;
    }

    /** Read once per session: a name does not change while somebody works. */
    String nameOf(String userId, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(NAME + userId) instanceof String known) {
            return known;
        }
        String name = orElse(() -> identities.names(List.of(userId)).getOrDefault(userId, userId), userId);
        if (session != null) {
            session.setAttribute(NAME + userId, name);
        }
        return name;
    }

    int unreadNotices(String userId) {
        return orElse(
                () -> notices.stream().mapToInt(desk -> desk.unread(userId)).sum(), 0);
    }

    private static <T> T orElse(Supplier<T> lookUp, T otherwise) {
        try {
            return lookUp.get();
        } catch (RuntimeException broken) {
            LOG.warn("The page head could not be filled: {}", broken.toString());
            return otherwise;
        }
    }
}
