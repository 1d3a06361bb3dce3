package health.sts.review.triage;

import health.sts.audit.Reads;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who reads which results and help: those who answer for the programme all, chiefs those of their departments. */
@Component
class TriageReaders {

    private static final Set<Role> OVERSEEING = Set.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.CHIEF_OF_STAFF,
            Role.AUDITOR);

    private final CurrentActor actor;
    private final Roster roster;
    private final Reads reads;

    TriageReaders(CurrentActor actor, Roster roster, Reads reads) {
        this.actor = actor;
        this.roster = roster;
        this.reads = reads;
    }

    /**
     * The departments that somebody may look into.
     *
     * @param names as {@link DepartmentChiefs#place}; null means all
     */
    record Places(Set<String> names) {

        static final Places ALL = new Places(null);

        boolean include(String siteId, String specialtyCode) {
            return names == null || names.contains(DepartmentChiefs.place(siteId, specialtyCode));
        }

        /** For a statement: never empty. */
        Collection<String> bound() {
            return names == null || names.isEmpty() ? List.of("none") : names;
        }
    }

    Actor actor() {
        return actor.get();
    }

    /** All departments, those of a chief, or none. */
    Places places() {
        if (actor().roles().stream().anyMatch(OVERSEEING::contains)) {
            return Places.ALL;
        }
        return new Places(
                actor().is(Role.DEPT_CHIEF)
                        ? roster.departmentsOfChief(actor().userId()).stream()
                                .map(one -> DepartmentChiefs.place(one.siteId(), one.specialtyCode()))
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /** The same for pages about others; refused to everybody else. */
    Places board() {
        if (!actor().is(Role.DEPT_CHIEF) && actor().roles().stream().noneMatch(OVERSEEING::contains)) {
            throw Refusal.forbidden("Triage is read by those who answer for others; yours stands on its own page.");
        }
        return places();
    }

    /** What an auditor reads is on record. */
    void record(String what, String subjectType, String subjectId, String basis) {
        if (actor().is(Role.AUDITOR)) {
            reads.record(what, subjectType, subjectId, basis);
        }
    }
}
