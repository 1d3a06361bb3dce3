package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import org.springframework.stereotype.Component;

/** Who may give and take seats: learners their own; training manager, programme manager and own chief those of others. */
@Component
class BookingRights {

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

    private boolean chiefOf(Actor me, Learner learner) {
        return roster.departmentsOfChief(me.userId()).stream()
                .anyMatch(department -> department.siteId().equals(learner.siteId())
                        && department.specialtyCode().equals(learner.specialtyCode()));
    }
}
