package health.sts.portal;

import health.sts.engine.WaitingTasks.Row;
import health.sts.shared.Actor;
import health.sts.shared.AllFigures;
import health.sts.shared.BackgroundWork;
import health.sts.shared.CaseNames;
import health.sts.shared.HomeFigure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the capabilities add to pages across them, each by a bean of its own. */
@Component
class Contributions {

    private final AllFigures figures;
    private final ObjectProvider<CaseNames> names;
    private final ObjectProvider<BackgroundWork> work;

    Contributions(AllFigures figures, ObjectProvider<CaseNames> names, ObjectProvider<BackgroundWork> work) {
        this.figures = figures;
        this.names = names;
        this.work = work;
    }

    List<HomeFigure> figuresFor(Actor actor) {
        return figures.forActor(actor);
    }

    /** What people call the cases of these tasks; a case that no capability knows is missing. */
    Map<String, String> namesOf(List<Row> tasks) {
        Set<String> keys =
                tasks.stream().map(Row::businessKey).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> known = new HashMap<>();
        if (!keys.isEmpty()) {
            names.orderedStream().forEach(capability -> known.putAll(capability.namesOf(keys)));
        }
        return known;
    }

    List<BackgroundWork.Progress> workUnderWay() {
        return work.orderedStream().flatMap(one -> one.underWay().stream()).toList();
    }
}
