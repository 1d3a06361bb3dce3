package health.sts.engine.identity;

import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Creates the one user that exists before anybody can sign in; without one nobody ever could. */
@Component
class FirstAdministrator {

    private final Identities identities;
    private final String userId;
    private final String password;

    FirstAdministrator(
            Identities identities,
            @Value("${STS_ADMIN_USER:}") String userId,
            @Value("${STS_ADMIN_PASSWORD:}") String password) {
        this.identities = identities;
        this.userId = userId.strip();
        this.password = password;
    }

    void establish() {
        if (!identities.usersIn(Role.ADMINISTRATOR).isEmpty()) {
            return;
        }
        if (userId.isEmpty() || password.isEmpty()) {
            throw MissingAdministrator.unset();
        }
        if (!identities.exists(userId)) {
            create();
        }
        identities.addRole(userId, Role.ADMINISTRATOR);
    }

    private void create() {
        try {
            identities.create(new NewUser(userId, "System", "Administrator", null, password));
        } catch (Refusal weak) {
            throw MissingAdministrator.weak(weak.getMessage());
        }
    }
}
