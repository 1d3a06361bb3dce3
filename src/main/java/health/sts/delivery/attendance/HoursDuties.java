package health.sts.delivery.attendance;

import health.sts.accountability.Deputies;
import health.sts.delivery.attendance.HoursStore.Logged;
import health.sts.delivery.session.SessionView;
import health.sts.engine.Identities;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who logs hours and who confirms them for pay (domain rule D11): never the same person, not through deputies either. */
@Component
class HoursDuties {

    private static final Set<Role> CONFIRMING = Set.of(Role.DEPT_CHIEF, Role.CMIO);

    private final CurrentActor currentActor;
    private final Deputies deputies;
    private final Identities identities;
    private final AttendanceDuties attendance;

    HoursDuties(CurrentActor currentActor, Deputies deputies, Identities identities, AttendanceDuties attendance) {
        this.currentActor = currentActor;
        this.deputies = deputies;
        this.identities = identities;
        this.attendance = attendance;
    }

    Actor actor() {
        return currentActor.get();
    }

    void trainer(SessionView session) {
        if (!attendance.leads(session)) {
            throw Refusal.forbidden("Only the lead trainer of this session logs its hours.");
        }
    }

    Actor chief(SessionView session, Logged logged) {
        Actor actor = actor();
        String me = actor.userId();
        if (me.equals(logged.userId()) || me.equals(session.leadUserId()) || deputies.isDeputyOf(me, logged.userId())) {
            throw attendance.blocked(
                    session,
                    "confirmHours",
                    "Nobody confirms their own hours, or those of somebody they stand in for. Another chief must do it.");
        }
        if (CONFIRMING.stream().noneMatch(actor::is) && !standsInForChief(me)) {
            throw Refusal.forbidden("Only a department chief confirms hours for pay.");
        }
        return actor;
    }

    private boolean standsInForChief(String me) {
        return deputies.principalsOf(me).stream()
                .anyMatch(person -> identities.rolesOf(person).stream().anyMatch(CONFIRMING::contains));
    }
}
