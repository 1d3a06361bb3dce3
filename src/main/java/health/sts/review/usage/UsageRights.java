package health.sts.review.usage;

import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who brings figures in, and who reads them: never whom they judge, nor who answers for them (D11). */
@Component
class UsageRights {

    private static final Set<Role> JUDGED =
            Set.of(Role.CMIO, Role.DEPT_CHIEF, Role.PROGRAM_MANAGER, Role.PHYSICIAN, Role.PEER_TRAINER);
    private static final Set<Role> READERS =
            Set.of(Role.TRAINING_MANAGER, Role.API, Role.PROGRAM_MANAGER, Role.CMIO, Role.AUDITOR, Role.EXEC_SPONSOR);

    private final CurrentActor current;

    UsageRights(CurrentActor current) {
        this.current = current;
    }

    /** The user id of somebody who may load. */
    String loader() {
        Actor me = current.get();
        if (!me.is(Role.TRAINING_MANAGER) && !me.is(Role.API)) {
            throw Refusal.forbidden("Only training managers and connected systems load figures of EHR use.");
        }
        if (me.roles().stream().anyMatch(JUDGED::contains)) {
            throw Refusal.forbidden(
                    "You answer for these figures or are judged by them, so somebody else has to load them.");
        }
        return me.userId();
    }

    boolean mayLoad() {
        Actor me = current.get();
        return (me.is(Role.TRAINING_MANAGER) || me.is(Role.API))
                && me.roles().stream().noneMatch(JUDGED::contains);
    }

    void reader() {
        if (current.get().roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.forbidden(
                    "These are open to the training and programme managers, CMIO, sponsor and auditors.");
        }
    }

    /** Lines about people by name. */
    void readerOfLines() {
        Actor me = current.get();
        if (!me.is(Role.AUDITOR) && !me.is(Role.TRAINING_MANAGER) && !me.is(Role.API)) {
            throw Refusal.forbidden("Lines about single physicians are open to training managers and auditors.");
        }
    }
}
