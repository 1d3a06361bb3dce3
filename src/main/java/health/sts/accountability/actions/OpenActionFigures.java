package health.sts.accountability.actions;

import health.sts.accountability.actions.ActionStore.Open;
import health.sts.shared.Actor;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigures;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The actions a person owns, for their home page. */
@Component
class OpenActionFigures implements HomeFigures {

    private final ActionStore store;
    private final Clock clock;

    OpenActionFigures(ActionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HomeFigure> forActor(Actor actor) {
        Open open = store.openOf(actor.userId(), clock.instant());
        if (open.all() == 0) {
            return List.of();
        }
        return List.of(new HomeFigure(
                "My open actions",
                Long.toString(open.all()),
                open.late() == 0 ? "None of them is late." : open.late() + " late",
                "/actions?owner=me",
                open.late() == 0 ? HomeFigure.State.ACTIVE : HomeFigure.State.LATE));
    }
}
