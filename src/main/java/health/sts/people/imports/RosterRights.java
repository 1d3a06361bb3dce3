package health.sts.people.imports;

import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import org.springframework.stereotype.Component;

/** Who may change the roster and who may carry it away. */
@Component
public class RosterRights {

    private final CurrentActor current;

    RosterRights(CurrentActor current) {
        this.current = current;
    }

    /** The user id of a person who may load a roster. */
    public String importer() {
        Actor actor = current.get();
        if (!actor.is(Role.PROGRAM_MANAGER) && !actor.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("Only the programme manager or an administrator may load a roster.");
        }
        return actor.userId();
    }

    /** The user id of a person who may export the roster. */
    public String exporter() {
        Actor actor = current.get();
        if (!actor.is(Role.PROGRAM_MANAGER) && !actor.is(Role.ADMINISTRATOR) && !actor.is(Role.AUDITOR)) {
            throw Refusal.forbidden(
                    "Only the programme manager, an auditor or an administrator may export the roster.");
        }
        return actor.userId();
    }
}
