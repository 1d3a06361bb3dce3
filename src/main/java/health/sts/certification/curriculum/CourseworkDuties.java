package health.sts.certification.curriculum;

import health.sts.accountability.Deputies;
import health.sts.certification.Trainee;
import health.sts.engine.Identities;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import org.springframework.stereotype.Component;

/** Who may report and who may judge: the trainer reports, and neither they nor a deputy of theirs judges. */
@Component
class CourseworkDuties {

    private final CurrentActor currentActor;
    private final Deputies deputies;
    private final Identities identities;

    CourseworkDuties(CurrentActor currentActor, Deputies deputies, Identities identities) {
        this.currentActor = currentActor;
        this.deputies = deputies;
        this.identities = identities;
    }

    Actor actor() {
        return currentActor.get();
    }

    /** The trainer themself, on a way that is still open. */
    Actor trainer(Trainee trainee) {
        Actor actor = actor();
        if (!actor.userId().equals(trainee.userId())) {
            throw Refusal.forbidden("Only the trainer reports their own coursework.");
        }
        if (!trainee.state().open()) {
            throw Refusal.conflict("This certification has ended (%s), so nothing can be reported any more."
                    .formatted(trainee.state().title().toLowerCase()));
        }
        return actor;
    }

    /** A training manager, or whoever stands in for one, who is not and does not stand in for the trainer. */
    Actor judge(Trainee trainee) {
        Actor actor = actor();
        if (actor.userId().equals(trainee.userId())) {
            throw Refusal.forbidden("This is your own coursework, so another training manager must look at it.");
        }
        if (deputies.isDeputyOf(actor.userId(), trainee.userId())) {
            throw Refusal.forbidden("You stand in for this trainer, so another training manager must look at this.");
        }
        if (!actor.is(Role.TRAINING_MANAGER) && !standsInForManager(actor, trainee)) {
            throw Refusal.forbidden("Only a training manager confirms coursework or sends it back.");
        }
        return actor;
    }

    private boolean standsInForManager(Actor actor, Trainee trainee) {
        return deputies.principalsOf(actor.userId()).stream()
                .filter(person -> !person.equals(trainee.userId()))
                .anyMatch(person -> identities.rolesOf(person).contains(Role.TRAINING_MANAGER));
    }
}
