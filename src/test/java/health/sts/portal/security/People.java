package health.sts.portal.security;

import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;

/** Users for tests, all with one password. */
public final class People {

    public static final String PASSWORD = "Correct-Horse-7";

    private People() {}

    public static void create(Identities identities, String userId, Role... roles) {
        if (!identities.exists(userId)) {
            identities.create(new NewUser(userId, "Test", "Person", userId + "@northlake.example", PASSWORD));
        }
        for (Role role : roles) {
            identities.addRole(userId, role);
        }
    }
}
