package health.sts.engine.identity;

import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

@Component
class EngineIdentities implements Identities {

    private static final String WEAK =
            "A password needs at least 10 characters with a capital letter, a small letter, a "
                    + "digit and a special character, and must not contain the user name or the person's name.";

    private final IdentityService identities;
    private final Unchecked unchecked;

    EngineIdentities(IdentityService identities, Unchecked unchecked) {
        this.identities = identities;
        this.unchecked = unchecked;
    }

    @Override
    public void create(NewUser wanted) {
        if (exists(wanted.userId())) {
            throw Refusal.conflict("The user name " + wanted.userId() + " is taken. Choose another.");
        }
        User user = identities.newUser(wanted.userId());
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setEmail(wanted.email());
        if (!identities.checkPasswordAgainstPolicy(wanted.password(), user).isValid()) {
            throw Refusal.invalid("password", WEAK);
        }
        user.setPassword(wanted.password());
        unchecked.run(() -> identities.saveUser(user));
    }

    @Override
    public boolean exists(String userId) {
        return unchecked.user(userId).isPresent();
    }

    @Override
    public void addRole(String userId, Role role) {
        if (!rolesOf(userId).contains(role)) {
            unchecked.run(() -> identities.createMembership(userId, role.group()));
        }
    }

    @Override
    public void removeRole(String userId, Role role) {
        unchecked.run(() -> identities.deleteMembership(userId, role.group()));
    }

    @Override
    public List<String> usersIn(Role role) {
        return unchecked
                .call(() -> identities
                        .createUserQuery()
                        .memberOfGroup(role.group())
                        .orderByUserId()
                        .asc()
                        .unlimitedList())
                .stream()
                .map(User::getId)
                .toList();
    }

    @Override
    public Set<Role> rolesOf(String userId) {
        return unchecked
                .call(() -> identities.createGroupQuery().groupMember(userId).unlimitedList())
                .stream()
                .map(Group::getId)
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> email(String userId) {
        return unchecked.user(userId).map(User::getEmail).filter(address -> !address.isBlank());
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        if (userIds.isEmpty()) {
            return names;
        }
        userIds.forEach(id -> names.put(id, id));
        users(Set.copyOf(userIds)).forEach(user -> names.put(user.getId(), nameOf(user)));
        return names;
    }

    @Override
    public Map<String, String> emails(Collection<String> userIds) {
        Map<String, String> emails = new HashMap<>();
        if (userIds.isEmpty()) {
            return emails;
        }
        users(Set.copyOf(userIds)).stream()
                .filter(user -> !text(user.getEmail()).isBlank())
                .forEach(user -> emails.put(user.getId(), user.getEmail().strip()));
        return emails;
    }

    private List<User> users(Set<String> userIds) {
        return userIds.size() == 1
                ? unchecked.user(userIds.iterator().next()).stream().toList()
                : unchecked.call(() -> identities
                        .createUserQuery()
                        .userIdIn(userIds.toArray(String[]::new))
                        .unlimitedList());
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return unchecked.call(() -> identities.checkPassword(userId, password));
    }

    private static String nameOf(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
