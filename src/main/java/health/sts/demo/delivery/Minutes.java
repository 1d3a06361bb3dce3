package health.sts.demo.delivery;

import health.sts.delivery.SessionKind;
import health.sts.demo.delivery.Part.Presence;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How long each physician was in a lesson; whoever missed one comes to the next. */
class Minutes {

    private final Map<String, Part> parts;
    private final Set<String> missed = new HashSet<>();

    /**
     * @param parts by physician id
     */
    Minutes(Map<String, Part> parts) {
        this.parts = parts;
    }

    int of(String physicianId, Lesson lesson, boolean another, int length) {
        Part part = parts.get(physicianId);
        if (part == null
                || lesson.kind() != SessionKind.CLASS
                || part.presence() == Presence.ALL
                || part.presence() == Presence.NOTHING && !another
                || !missed.add(physicianId)) {
            return length;
        }
        return part.presence().of(length);
    }
}
