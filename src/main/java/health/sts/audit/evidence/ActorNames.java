package health.sts.audit.evidence;

import health.sts.engine.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Names beside user ids. What was looked up once is kept while one file is written, up to a number of people. */
@Component
class ActorNames {

    private static final int MOST = 5_000;

    private final Identities identities;

    ActorNames(Identities identities) {
        this.identities = identities;
    }

    /** A look-up of its own for one file. */
    Known known() {
        return new Known(identities);
    }

    /** Names found so far. */
    static final class Known {

        private final Identities identities;
        private final Map<String, String> names = new HashMap<>();

        private Known(Identities identities) {
            this.identities = identities;
        }

        /** The name of a user; null for nobody, the id itself for somebody unknown. */
        String of(String userId) {
            if (userId == null) {
                return null;
            }
            if (!names.containsKey(userId)) {
                if (names.size() >= MOST) {
                    names.clear();
                }
                names.putAll(identities.names(List.of(userId)));
            }
            return Objects.requireNonNullElse(names.get(userId), userId);
        }
    }
}
