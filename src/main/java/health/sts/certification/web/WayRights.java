package health.sts.certification.web;

import health.sts.certification.board.CertificationWays;
import health.sts.certification.board.WayView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read whose way: those who answer for certification all of them, a trainer their own, a mentor their trainers'. */
@Component
class WayRights {

    static final String PEOPLE = "isAuthenticated() and not hasRole('api')";
    static final String OVERSEERS =
            "hasAnyRole('training-manager','cmio','program-manager','exec-sponsor','dept-chief','auditor')";

    private static final Set<Role> OVERSEEING = Set.of(
            Role.TRAINING_MANAGER, Role.CMIO, Role.PROGRAM_MANAGER, Role.EXEC_SPONSOR, Role.DEPT_CHIEF, Role.AUDITOR);

    private final CurrentActor currentActor;
    private final CertificationWays ways;

    WayRights(CurrentActor currentActor, CertificationWays ways) {
        this.currentActor = currentActor;
        this.ways = ways;
    }

    Actor actor() {
        return currentActor.get();
    }

    boolean overseer() {
        return actor().roles().stream().anyMatch(OVERSEEING::contains);
    }

    boolean manages(WayView way) {
        return actor().is(Role.TRAINING_MANAGER) && !own(way);
    }

    boolean own(WayView way) {
        return actor().userId().equals(way.userId());
    }

    /** The way, where the person acting may read it. */
    WayView readable(String certificationId) {
        WayView way = ways.get(certificationId);
        if (!overseer() && !own(way) && !actor().userId().equals(way.mentor())) {
            throw Refusal.forbidden("You have no part in this certification, so you cannot read it.");
        }
        return way;
    }

    /** The way, where the person acting may end it. */
    WayView endable(String certificationId) {
        WayView way = ways.get(certificationId);
        if (!own(way) && !actor().is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only the trainer or a training manager ends a certification.");
        }
        if (!way.state().open()) {
            throw Refusal.conflict("This certification has ended already.");
        }
        return way;
    }

    /** The way, where the person acting manages it; nobody manages their own. */
    WayView managed(String certificationId) {
        WayView way = ways.get(certificationId);
        if (!manages(way)) {
            throw Refusal.forbidden("Only a training manager does this, and nobody for their own certification.");
        }
        return way;
    }
}
