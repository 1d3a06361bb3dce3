package health.sts.engine;

import health.sts.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Users and their roles in the engine's identity service. Nothing here asks whether the person acting may do it: the
 * caller has decided that before.
 */
public interface Identities {

    /** Creates a sign-in; a conflict where the id is taken. */
    void create(NewUser user);

    boolean exists(String userId);

    /** Gives a role; does nothing where the user holds it already. */
    void addRole(String userId, Role role);

    /** Takes a role away; does nothing where the user does not hold it. */
    void removeRole(String userId, Role role);

    /** The ids of everyone who holds a role, in order. */
    List<String> usersIn(Role role);

    Set<Role> rolesOf(String userId);

    /** Where mail reaches the user; empty for unknown users and those without an address. */
    Optional<String> email(String userId);

    /** Addresses by user id, read in one go; people without an address are left out. */
    Map<String, String> emails(Collection<String> userIds);

    /** Display names by user id, read in one go; an id that is unknown is its own name. */
    Map<String, String> names(Collection<String> userIds);

    /** Whether this is the user's password; repeated wrong ones make the engine wait before it looks again. */
    boolean checkPassword(String userId, String password);
}
