package health.sts.engine.identity;

import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

@Component
class EngineActing implements Acting {

    private final IdentityService identities;
    private final Identities users;

    EngineActing(IdentityService identities, Identities users) {
        this.identities = identities;
        this.users = users;
    }

    @Override
    public <T> T as(String userId, Supplier<T> work) {
        List<String> groups = users.rolesOf(userId).stream().map(Role::group).toList();
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(userId, groups);
        try {
            return work.get();
        } finally {
            if (before == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(before);
            }
        }
    }
}
