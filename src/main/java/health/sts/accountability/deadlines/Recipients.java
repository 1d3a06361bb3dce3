package health.sts.accountability.deadlines;

import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who is meant by a recipient of the ladder, for one run. There is always somebody: where nobody is found the programme
 * managers are told, and without any the administrators.
 */
final class Recipients {

    private static final List<Role> FALLBACK = List.of(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR);

    private final Identities identities;
    private final Function<String, Set<String>> deputiesOf;
    private final Map<Role, List<String>> members = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    /** Who answers for a case in the role that is told of it, by business key. */
    private final Map<String, String> managers = new HashMap<>();

    /** @param deputiesOf the deputies in force of a person, who are told with them */
    Recipients(Identities identities, Function<String, Set<String>> deputiesOf) {
        this.identities = identities;
        this.deputiesOf = deputiesOf;
    }

    /** From now on these people are told of their cases instead of everybody in the role. */
    void answering(Map<String, String> userByCase) {
        managers.putAll(userByCase);
    }

    Set<String> of(String recipient, Deadline deadline) {
        Set<String> people = new LinkedHashSet<>(
                switch (recipient) {
                    case "OWNER" -> owners(deadline);
                    case "MANAGER" -> managers(deadline);
                    case "CMIO" -> members(Role.CMIO.group());
                    case "EXEC_SPONSOR" -> members(Role.EXEC_SPONSOR.group());
                    default -> members(recipient);
                });
        return people.isEmpty() ? fallback() : people;
    }

    private Set<String> owners(Deadline deadline) {
        if (deadline.holder() != null) {
            return person(deadline.holder());
        }
        Set<String> owners = new LinkedHashSet<>();
        deadline.candidateUsers().forEach(user -> owners.addAll(person(user)));
        deadline.candidateGroups().forEach(group -> owners.addAll(members(group)));
        return owners;
    }

    private Collection<String> managers(Deadline deadline) {
        String manager = managers.get(deadline.businessKey());
        Set<String> people = manager == null ? Set.of() : person(manager);
        return people.isEmpty() ? members(deadline.escalateTo()) : people;
    }

    /** The person and their deputies; nobody where the person has left. */
    private Set<String> person(String userId) {
        return owners.computeIfAbsent(userId, id -> {
            Set<String> people = new LinkedHashSet<>();
            if (identities.exists(id)) {
                people.add(id);
                people.addAll(deputiesOf.apply(id));
            }
            return people;
        });
    }

    private Collection<String> members(String group) {
        return Optional.ofNullable(group)
                .flatMap(Role::ofGroup)
                .map(role -> members.computeIfAbsent(role, identities::usersIn))
                .orElse(List.of());
    }

    private Set<String> fallback() {
        return FALLBACK.stream()
                .map(role -> members.computeIfAbsent(role, identities::usersIn))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .<Set<String>>map(LinkedHashSet::new)
                .orElse(Set.of());
    }
}
