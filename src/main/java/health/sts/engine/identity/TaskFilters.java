package health.sts.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The ready lists of Tasklist. Their queries hold plain values only: expressions in stored queries are how this engine
 * was broken into, so they stay switched off, and "overdue" is told the time instead of asking for it.
 */
@Component
class TaskFilters {

    static final String MINE = "My tasks";
    static final String GROUPS = "My groups' tasks";
    static final String OVERDUE = "Overdue";
    static final String ALL = "All tasks";

    private final FilterService filters;
    private final TaskService tasks;
    private final Rights rights;
    private final Clock clock;

    TaskFilters(FilterService filters, TaskService tasks, Rights rights, Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.clock = clock;
    }

    /** The lists that are the same for everybody: the engine shows each person only the tasks they may see. */
    void establish() {
        Filter groups = shared(GROUPS, 20, "Tasks that wait for somebody of your role", unassigned());
        rights.grantEverybody(Resources.FILTER, groups.getId(), READ);
        Filter overdue = shared(OVERDUE, 30, "Tasks past their due date", overdueAt(clock.instant()));
        rights.grantEverybody(Resources.FILTER, overdue.getId(), READ);
        Filter all = shared(ALL, 40, "Every open task, to read", tasks.createTaskQuery());
        rights.grantGroup(Role.AUDITOR.group(), Resources.FILTER, all.getId(), READ);
    }

    /** The person's own list; its owner may read it, which the engine grants to owners by itself. */
    void establishFor(String userId) {
        if (filters.createTaskFilterQuery().filterName(MINE).filterOwner(userId).count() == 0) {
            Filter mine = filters.newTaskFilter(MINE);
            mine.setOwner(userId);
            save(mine, 10, "Tasks you hold", tasks.createTaskQuery().taskAssignee(userId));
        }
    }

    /** Moves the border of "overdue" to now. */
    void refreshOverdue() {
        Filter overdue = byName(OVERDUE);
        if (overdue != null) {
            overdue.setQuery(overdueAt(clock.instant()));
            filters.saveFilter(overdue);
        }
    }

    private Filter shared(String name, int place, String description, TaskQuery query) {
        Filter before = byName(name);
        return before == null ? save(filters.newTaskFilter(name), place, description, query) : before;
    }

    private Filter save(Filter filter, int place, String description, TaskQuery query) {
        filter.setQuery(query);
        filter.setProperties(
                Map.of("description", description, "priority", place, "refresh", true, "showUndefinedVariable", false));
        return filters.saveFilter(filter);
    }

    private Filter byName(String name) {
        return filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private TaskQuery unassigned() {
        return tasks.createTaskQuery().taskUnassigned();
    }

    private TaskQuery overdueAt(Instant now) {
        return tasks.createTaskQuery().dueBefore(Date.from(now));
    }
}
