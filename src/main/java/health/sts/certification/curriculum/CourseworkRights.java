package health.sts.certification.curriculum;

import health.sts.audit.Reads;
import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads a trainer's coursework: the trainer, and those who judge or examine it. What an auditor reads is recorded. */
@Component
public class CourseworkRights {

    private static final Set<Role> READERS = Set.of(Role.TRAINING_MANAGER, Role.CMIO, Role.EVALUATOR, Role.AUDITOR);

    private final CurrentActor currentActor;
    private final Trainees trainees;
    private final Reads reads;

    CourseworkRights(CurrentActor currentActor, Trainees trainees, Reads reads) {
        this.currentActor = currentActor;
        this.trainees = trainees;
        this.reads = reads;
    }

    /**
     * Whose coursework it is, where the person acting may read it.
     *
     * @param what the read as a verb of ours, for the record
     * @param basis what exactly is read, or an empty text
     */
    public Trainee readable(String certificationId, String what, String basis) {
        Trainee trainee = trainees.get(certificationId);
        Actor actor = currentActor.get();
        if (!actor.userId().equals(trainee.userId()) && actor.roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.forbidden("You have no part in this certification, so you cannot read its coursework.");
        }
        if (actor.is(Role.AUDITOR)) {
            reads.record(what, "certification", certificationId, basis);
        }
        return trainee;
    }

    /** Whether the person acting is this trainer. */
    public boolean own(Trainee trainee) {
        return currentActor.get().userId().equals(trainee.userId());
    }
}
