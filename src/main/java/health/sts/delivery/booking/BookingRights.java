package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may give and take seats: learners their own; training manager, programme manager and own chief those of others. */
@Component
class BookingRights {

    private static final Set<Role> READERS = EnumSet.of(Role.CMIO, Role.CHIEF_OF_STAFF, Role.AUDITOR);

    private final CurrentActor currentActor;
    private final Roster roster;

    BookingRights(CurrentActor currentActor, Roster roster) {
        this.currentActor = currentActor;
        this.roster = roster;
    }

    String userId() {
        return currentActor.get().userId();
    }

    /** Whether the person acting is the learner, who is bound by deadlines. */
    boolean self(Learner learner) {
        return currentActor.get().userId().equals(learner.userId());
    }

    void own(Learner learner) {
        if (!self(learner)) {
            throw Refusal.forbidden(
                    "Only the learner books with this button. Training managers and the chief enrol others under Enrolment.");
        }
    }

    void ownOrEnrols(Learner learner) {
        if (!self(learner)) {
            enrols(learner);
        }
    }

    void enrols(Learner learner) {
        if (!mayEnrol(learner)) {
            throw Refusal.forbidden(
                    "Seats of others are given by training managers, programme managers and the chief of the department.");
        }
    }

    boolean mayEnrol(Learner learner) {
        Actor me = currentActor.get();
        return me.isSystem()
                || me.is(Role.TRAINING_MANAGER)
                || me.is(Role.PROGRAM_MANAGER)
                || me.is(Role.DEPT_CHIEF) && chiefOf(me, learner);
    }

    /**
     * Who may read somebody's way: the learner, those who answer for the training, the chief of the department.
     *
     * @return whether they may also give and take seats
     */
    boolean reads(Learner learner) {
        Actor me = currentActor.get();
        if (mayEnrol(learner)) {
            return true;
        }
        if (!self(learner) && me.roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.forbidden("You have no part in this training, so you cannot read it.");
        }
        return false;
    }

    /** The departments that the person acting is chief of, where that is all they may enrol from; else empty. */
    Optional<List<DepartmentView>> onlyDepartments() {
        Actor me = currentActor.get();
        return me.is(Role.TRAINING_MANAGER) || me.is(Role.PROGRAM_MANAGER)
                ? Optional.empty()
                : Optional.of(roster.departmentsOfChief(me.userId()));
    }

    private boolean chiefOf(Actor me, Learner learner) {
        return roster.departmentsOfChief(me.userId()).stream()
                .anyMatch(department -> department.siteId().equals(learner.siteId())
                        && department.specialtyCode().equals(learner.specialtyCode()));
    }
}
