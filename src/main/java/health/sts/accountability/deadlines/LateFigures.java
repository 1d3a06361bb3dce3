package health.sts.accountability.deadlines;

import health.sts.shared.Actor;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is late and escalates to one of the person's roles, for their home page. */
@Component
class LateFigures implements HomeFigures {

    private final DeadlineStore store;
    private final Clock clock;

    LateFigures(DeadlineStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HomeFigure> forActor(Actor actor) {
        Set<String> groups = actor.roles().stream().map(Role::group).collect(Collectors.toSet());
        long late = groups.isEmpty() ? 0 : store.lateFor(groups, clock.instant());
        return late == 0
                ? List.of()
                : List.of(new HomeFigure(
                        "Late in my area",
                        Long.toString(late),
                        "Tasks and dates that others should have finished; you are told as they grow later.",
                        "/notices",
                        HomeFigure.State.LATE));
    }
}
