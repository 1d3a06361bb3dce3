package health.sts.engine.identity;

import health.sts.engine.Identities;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** The person the engine knows as authenticated on this thread: one identity for duties, rights and the ledger. */
@Component
class EngineActor implements CurrentActor {

    private static final Actor NOBODY = new Actor("anonymous", Set.of());

    private final IdentityService identities;
    private final Identities users;

    EngineActor(IdentityService identities, Identities users) {
        this.identities = identities;
        this.users = users;
    }

    @Override
    public Actor get() {
        Authentication authentication = identities.getCurrentAuthentication();
        if (authentication != null && authentication.getUserId() != null) {
            return new Actor(authentication.getUserId(), roles(authentication));
        }
        // A request without an identity must never pass for the system, which no duty stands against.
        return RequestContextHolder.getRequestAttributes() == null ? Actor.SYSTEM : NOBODY;
    }

    private Set<Role> roles(Authentication authentication) {
        List<String> groups = authentication.getGroupIds();
        return groups == null
                ? users.rolesOf(authentication.getUserId())
                : groups.stream().flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toSet());
    }
}
