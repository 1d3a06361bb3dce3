package health.sts.people.web;

import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much of a person the reader may see: colleagues need name, specialty and site, managers the rest. */
@Component("rosterAccess")
class RosterAccess {

    static final String IMPORTERS = "hasAnyRole('program-manager', 'camunda-admin')";
    static final String READERS = "hasAnyRole('program-manager', 'camunda-admin', 'auditor')";

    private static final Set<Role> EXPORTERS = EnumSet.of(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR);
    private static final Set<Role> DETAILS = EnumSet.of(
            Role.PROGRAM_MANAGER,
            Role.ADMINISTRATOR,
            Role.AUDITOR,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.COMPLIANCE);

    private final CurrentActor current;

    RosterAccess(CurrentActor current) {
        this.current = current;
    }

    /** Email, NPI, employment and clinical share. */
    public boolean details() {
        return holdsOneOf(DETAILS);
    }

    /** Exports and the history of imports. */
    public boolean exports() {
        return holdsOneOf(EXPORTERS);
    }

    public boolean imports() {
        return holdsOneOf(EnumSet.of(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR));
    }

    private boolean holdsOneOf(Set<Role> roles) {
        Actor actor = current.get();
        return roles.stream().anyMatch(actor::is);
    }
}
