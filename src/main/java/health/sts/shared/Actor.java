package health.sts.shared;

import java.util.Set;

/**
 * The authenticated person, or the system itself, on whose behalf the current thread acts.
 *
 * @param userId id in the engine's identity service; {@code "system"} for timers and jobs
 * @param roles what they may act as; empty for the system
 */
public record Actor(String userId, Set<Role> roles) {

    public static final Actor SYSTEM = new Actor("system", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return equals(SYSTEM);
    }
}
