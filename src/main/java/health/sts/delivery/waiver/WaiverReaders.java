package health.sts.delivery.waiver;

import health.sts.accountability.Deputies;
import health.sts.audit.Reads;
import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who reads which waiver: those who watch over waivers all of them, chiefs those of their departments, and everybody the
 * one they have a part in. What an auditor reads is on record.
 */
@Component
class WaiverReaders {

    private static final Set<Role> OVERSEERS =
            Set.of(Role.AUDITOR, Role.EXEC_SPONSOR, Role.CMIO, Role.CHIEF_OF_STAFF, Role.PROGRAM_MANAGER);

    private final Roster roster;
    private final Deputies deputies;
    private final CurrentActor actor;
    private final Reads reads;

    WaiverReaders(Roster roster, Deputies deputies, CurrentActor actor, Reads reads) {
        this.roster = roster;
        this.deputies = deputies;
        this.actor = actor;
        this.reads = reads;
    }

    Actor actor() {
        return actor.get();
    }

    boolean overseer() {
        return actor().roles().stream().anyMatch(OVERSEERS::contains);
    }

    /** Departments that the person acting answers for, also as somebody's deputy. */
    List<DepartmentView> departments() {
        return Stream.concat(
                        Stream.of(actor().userId()),
                        deputies.principalsOf(actor().userId()).stream().sorted())
                .flatMap(person -> roster.departmentsOfChief(person).stream())
                .toList();
    }

    void check(WaiverView waiver) {
        String me = actor().userId();
        boolean mine = me.equals(waiver.learnerUserId())
                || me.equals(waiver.requestedBy())
                || me.equals(waiver.supervisorUserId());
        if (!mine && !overseer() && departments().stream().noneMatch(department -> of(department, waiver))) {
            throw Refusal.forbidden(
                    "A waiver is read by those who have a part in it and those who watch over waivers.");
        }
        record("readWaiver", "waiver", waiver.id(), "");
    }

    void record(String what, String subjectType, String subjectId, String basis) {
        if (actor().is(Role.AUDITOR)) {
            reads.record(what, subjectType, subjectId, basis);
        }
    }

    private static boolean of(DepartmentView department, WaiverView waiver) {
        return department.siteId().equals(waiver.siteId())
                && department.specialtyCode().equals(waiver.specialtyCode());
    }
}
