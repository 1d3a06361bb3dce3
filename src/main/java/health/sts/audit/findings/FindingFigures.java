package health.sts.audit.findings;

import health.sts.audit.findings.FindingStore.Standing;
import health.sts.shared.Actor;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigure.State;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many findings wait, for the home page of auditors. */
@Component
class FindingFigures implements HomeFigures {

    private final FindingStore store;
    private final Clock clock;

    FindingFigures(FindingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HomeFigure> forActor(Actor actor) {
        if (!actor.is(Role.AUDITOR)) {
            return List.of();
        }
        Standing all = store.standing(clock.instant());
        return List.of(
                new HomeFigure(
                        "Answers to judge",
                        Long.toString(all.answered()),
                        all.answered() == 0 ? "No answer waits for you." : null,
                        "/audit/findings?state=ANSWERED",
                        all.answered() == 0 ? State.DONE : State.ACTIVE),
                new HomeFigure(
                        "Findings without an answer",
                        Long.toString(all.unanswered()),
                        all.late() == 0 ? "None of them is late." : all.late() + " late",
                        "/audit/findings?state=OPEN",
                        all.late() > 0 ? State.LATE : all.unanswered() == 0 ? State.DONE : State.WAITING));
    }
}
