package health.sts.delivery.web;

import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads which sessions: those who answer for training all of them, learners those of their specialty. */
@Component
class SessionRights {

    static final String PEOPLE = "isAuthenticated() and not hasRole('api')";
    static final String PLANNERS = "hasAnyRole('training-manager','program-manager')";

    /** Roles that say nothing but that somebody learns. */
    private static final Set<Role> LEARNING = Set.of(Role.PHYSICIAN, Role.PAC);

    private static final Set<Role> NAMED = Set.of(
            Role.TRAINING_MANAGER,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.DEPT_CHIEF,
            Role.EXEC_SPONSOR,
            Role.CHIEF_OF_STAFF,
            Role.AUDITOR);

    private final CurrentActor currentActor;
    private final SessionReads sessions;
    private final Roster roster;

    SessionRights(CurrentActor currentActor, SessionReads sessions, Roster roster) {
        this.currentActor = currentActor;
        this.sessions = sessions;
        this.roster = roster;
    }

    Actor actor() {
        return currentActor.get();
    }

    /** Whether the person only sees sessions of their own specialty. */
    boolean learner() {
        return LEARNING.containsAll(actor().roles());
    }

    boolean plans() {
        return Sessions.plans(actor());
    }

    boolean teaches(SessionView session) {
        String me = actor().userId();
        return me.equals(session.leadUserId()) || me.equals(session.coUserId());
    }

    /** Whether the person reads who has a seat. */
    boolean readsNames(SessionView session) {
        return teaches(session) || actor().roles().stream().anyMatch(NAMED::contains);
    }

    /** The specialty to which the person's list is narrowed; empty for somebody who is not in the roster. */
    String ownSpecialty() {
        return roster.physicianOfUser(actor().userId())
                .map(PhysicianView::specialtyCode)
                .orElse("");
    }

    /** The session, where the person acting may read it. */
    SessionView readable(String sessionId) {
        SessionView session = sessions.get(sessionId);
        if (learner() && !teaches(session) && !session.specialtyCode().equals(ownSpecialty())) {
            throw Refusal.forbidden("This session is for another specialty than yours, so you cannot open it.");
        }
        return session;
    }
}
