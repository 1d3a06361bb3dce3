package health.sts.review.outcome;

import health.sts.people.DepartmentView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sees which rows of the outcome chain: those who answer for the programme all, a chief their specialty, a trainer their own. */
@Component
class OutcomeRights {

    private static final Set<Role> OVERSEEING = Set.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.CHIEF_OF_STAFF,
            Role.AUDITOR);

    private final CurrentActor currentActor;
    private final Roster roster;

    OutcomeRights(CurrentActor currentActor, Roster roster) {
        this.currentActor = currentActor;
        this.roster = roster;
    }

    Sight sight() {
        Actor actor = currentActor.get();
        if (actor.roles().stream().anyMatch(OVERSEEING::contains)) {
            return Sight.ALL;
        }
        if (actor.is(Role.DEPT_CHIEF)) {
            return new Sight(
                    roster.departmentsOfChief(actor.userId()).stream()
                            .map(DepartmentView::specialtyCode)
                            .collect(Collectors.toSet()),
                    null);
        }
        if (!actor.is(Role.PEER_TRAINER)) {
            throw Refusal.forbidden("Outcomes are for those who answer for training, and for trainers their own.");
        }
        return roster.physicianOfUser(actor.userId()).map(OutcomeRights::own).orElse(new Sight(Set.of(), ""));
    }

    private static Sight own(PhysicianView trainer) {
        return new Sight(Set.of(trainer.specialtyCode()), trainer.physicianId());
    }
}
