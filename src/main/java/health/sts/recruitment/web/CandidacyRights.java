package health.sts.recruitment.web;

import health.sts.recruitment.CandidacyView;
import health.sts.recruitment.RecruitmentBoard;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read which candidacy: those who answer for recruitment all of them, physicians those they have a part in. */
@Component
class CandidacyRights {

    static final Set<Role> OVERSEERS = Set.of(
            Role.CMIO,
            Role.PROGRAM_MANAGER,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.COMPLIANCE,
            Role.EXEC_SPONSOR,
            Role.PAC,
            Role.AUDITOR);

    private final CurrentActor currentActor;
    private final RecruitmentBoard board;

    CandidacyRights(CurrentActor currentActor, RecruitmentBoard board) {
        this.currentActor = currentActor;
        this.board = board;
    }

    Actor actor() {
        return currentActor.get();
    }

    boolean overseer() {
        return actor().roles().stream().anyMatch(OVERSEERS::contains);
    }

    /** The candidacy, where the person acting may read it. */
    CandidacyView readable(String id) {
        CandidacyView candidacy = board.candidacy(id);
        String me = actor().userId();
        boolean part = me.equals(candidacy.candidateUserId())
                || me.equals(candidacy.nominatedBy())
                || me.equals(candidacy.chiefUserId());
        if (!part && !overseer() && !board.asked(id, me)) {
            throw Refusal.forbidden("You have no part in this candidacy, so you cannot read it.");
        }
        return candidacy;
    }
}
