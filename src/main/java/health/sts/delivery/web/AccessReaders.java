package health.sts.delivery.web;

import health.sts.audit.Reads;
import health.sts.delivery.access.AccessSearch;
import health.sts.delivery.access.AccessSearch.Department;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.RosterSearch;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read which decisions about access: those who answer for training all of them, chiefs those of their people. */
@Component
class AccessReaders {

    static final String DECISIONS =
            "hasAnyRole('exec-sponsor','program-manager','cmio','training-manager','dept-chief','chief-of-staff','auditor')";
    static final String MESSAGES =
            "hasAnyRole('program-manager','cmio','training-manager','chief-of-staff','auditor','camunda-admin')";
    static final String RESENDERS = "hasAnyRole('cmio','camunda-admin')";

    private static final Set<Role> EVERYONES = Set.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.CHIEF_OF_STAFF,
            Role.AUDITOR);
    private static final int MOST_PEOPLE = 500;

    private final Roster roster;
    private final CurrentActor actor;
    private final Reads reads;
    private final SystemSettings settings;

    AccessReaders(Roster roster, CurrentActor actor, Reads reads, SystemSettings settings) {
        this.roster = roster;
        this.actor = actor;
        this.reads = reads;
        this.settings = settings;
    }

    AccessSearch search(AccessFilter filter) {
        String person = filter.personValue();
        return filter.search(
                person == null
                        ? null
                        : roster.search(new RosterSearch(person, null, null, true, null), MOST_PEOPLE).rows().stream()
                                .map(PhysicianView::physicianId)
                                .toList(),
                departments(),
                settings.timeZone());
    }

    /** The departments a chief is narrowed to, or null for those who read everybody's. */
    List<Department> departments() {
        Actor me = actor.get();
        return me.roles().stream().anyMatch(EVERYONES::contains)
                ? null
                : roster.departmentsOfChief(me.userId()).stream()
                        .map(one -> new Department(one.siteId(), one.specialtyCode()))
                        .toList();
    }

    /** What an auditor reads of people is on record. */
    void record(String what, String subjectType, String subjectId, String basis) {
        if (actor.get().is(Role.AUDITOR)) {
            reads.record(what, subjectType, subjectId, basis);
        }
    }
}
