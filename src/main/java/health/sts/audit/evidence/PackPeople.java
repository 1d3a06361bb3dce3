package health.sts.audit.evidence;

import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says who asks for a pack. */
@Component
class PackPeople {

    private final CurrentActor actor;
    private final Identities identities;

    PackPeople(CurrentActor actor, Identities identities) {
        this.actor = actor;
        this.identities = identities;
    }

    /** Name and user id of the person acting. */
    String acting() {
        String id = actor.get().userId();
        String name = identities.names(List.of(id)).getOrDefault(id, id);
        return name.equals(id) ? id : name + " (" + id + ")";
    }
}
