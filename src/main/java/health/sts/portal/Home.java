package health.sts.portal;

import health.sts.accountability.Notices;
import health.sts.accountability.Notices.Notice;
import health.sts.engine.WaitingTasks;
import health.sts.engine.WaitingTasks.Waiting;
import health.sts.shared.Actor;
import health.sts.shared.Formats;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the home page together from what the engine, accountability and the capabilities offer. */
@Component
class Home {

    private static final int TASKS = 20;
    private static final int NEWS = 6;

    private final WaitingTasks tasks;
    private final ObjectProvider<Notices> notices;
    private final Contributions contributions;
    private final Formats formats;

    Home(WaitingTasks tasks, ObjectProvider<Notices> notices, Contributions contributions, Formats formats) {
        this.tasks = tasks;
        this.notices = notices;
        this.contributions = contributions;
        this.formats = formats;
    }

    HomeView of(Actor actor) {
        Waiting waiting = tasks.waitingFor(actor, formats.endOfToday(), TASKS);
        return new HomeView(
                waiting, contributions.namesOf(waiting.rows()), contributions.figuresFor(actor), newsOfPersonActing());
    }

    private List<Notice> newsOfPersonActing() {
        return notices.stream()
                .flatMap(desk -> desk.mine(null).stream())
                .limit(NEWS)
                .toList();
    }
}
