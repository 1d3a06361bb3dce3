package health.sts.delivery.board;

import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sees which departments: those who answer for the programme all of them, a chief their own. */
@Component
class BoardRights {

    private static final Set<Role> OVERSEEING = Set.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.CHIEF_OF_STAFF,
            Role.EVALUATOR,
            Role.AUDITOR);

    private final CurrentActor currentActor;
    private final Roster roster;

    BoardRights(CurrentActor currentActor, Roster roster) {
        this.currentActor = currentActor;
        this.roster = roster;
    }

    Places places() {
        return places(currentActor.get());
    }

    Places places(Actor actor) {
        if (actor.roles().stream().anyMatch(OVERSEEING::contains)) {
            return Places.ALL;
        }
        if (!actor.is(Role.DEPT_CHIEF)) {
            throw Refusal.forbidden("The wave board is for those who answer for the training of others.");
        }
        return new Places(roster.departmentsOfChief(actor.userId()).stream()
                .map(BoardRights::name)
                .collect(Collectors.toSet()));
    }

    private static String name(DepartmentView department) {
        return Places.name(department.siteId(), department.specialtyCode());
    }
}
