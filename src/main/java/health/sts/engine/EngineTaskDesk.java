package health.sts.engine;

import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads open tasks by SQL of ours (the engine's queries check rights row by row) and changes them through the engine. */
@Component
@Transactional
class EngineTaskDesk implements TaskDesk {

    private static final int SLICE = 1_000;
    private static final String OPEN_TASKS =
            """
            select t.ID_, t.TASK_DEF_KEY_, t.NAME_, d.KEY_ as PROCESS_KEY, p.BUSINESS_KEY_, t.ASSIGNEE_, t.CREATE_TIME_,
                   t.DUE_DATE_
              from ACT_RU_TASK t
              join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
              join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
             where
            """;

    private final AsEngine asEngine;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final CurrentActor actor;

    EngineTaskDesk(AsEngine asEngine, TaskService tasks, JdbcClient jdbc, CurrentActor actor) {
        this.asEngine = asEngine;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> ofCase(String businessKey) {
        return jdbc.sql(OPEN_TASKS + "p.BUSINESS_KEY_ = :key order by t.CREATE_TIME_, t.ID_")
                .param("key", businessKey)
                .query(EngineTaskDesk::openTask)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<OpenTask>> ofCases(Collection<String> businessKeys) {
        List<String> keys = businessKeys.stream().distinct().toList();
        Map<String, List<OpenTask>> open = new HashMap<>();
        for (int from = 0; from < keys.size(); from += SLICE) {
            jdbc.sql(OPEN_TASKS + "p.BUSINESS_KEY_ in (:keys) order by t.CREATE_TIME_, t.ID_")
                    .param("keys", keys.subList(from, Math.min(from + SLICE, keys.size())))
                    .query(EngineTaskDesk::openTask)
                    .list()
                    .forEach(task -> open.computeIfAbsent(task.businessKey(), key -> new ArrayList<>())
                            .add(task));
        }
        return open;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenTask> find(CasePart part, String step) {
        return jdbc
                .sql(OPEN_TASKS + part.condition() + " and t.TASK_DEF_KEY_ = :step order by t.CREATE_TIME_, t.ID_")
                .params(part.parameters())
                .param("step", step)
                .query(EngineTaskDesk::openTask)
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public OpenTask get(String taskId) {
        return find(taskId)
                .orElseThrow(() -> Refusal.conflict(
                        "This task is over: somebody has finished it, or the case has moved on. Nothing was changed."));
    }

    @Override
    public void claim(String taskId) {
        String me = actor.get().userId();
        String holder = get(taskId).assignee();
        if (holder == null) {
            tasks.claim(taskId, me);
        } else if (!holder.equals(me)) {
            // The engine lets only administrators reassign; whether the person may take over is for our guards to say.
            asEngine.run(() -> tasks.setAssignee(taskId, me));
        }
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        String me = actor.get().userId();
        if (!asEngine.together(context -> completeMine(context, taskId, me, variables))) {
            claim(taskId);
            tasks.complete(taskId, variables);
        }
    }

    /** Looks at the holder in the command that completes, which then does not load the task again. */
    private boolean completeMine(CommandContext context, String taskId, String me, Map<String, Object> variables) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || !me.equals(task.getAssignee())) {
            return false;
        }
        tasks.complete(taskId, variables);
        return true;
    }

    @Override
    public void offer(String taskId, String userId) {
        find(taskId).ifPresent(task -> asEngine.run(() -> tasks.addCandidateUser(taskId, userId)));
    }

    @Override
    public void withdraw(String taskId, String userId) {
        find(taskId)
                .filter(task -> !userId.equals(task.assignee()))
                .ifPresent(task -> asEngine.run(() -> tasks.deleteCandidateUser(taskId, userId)));
    }

    @Override
    public void due(String taskId, Instant due) {
        find(taskId)
                .ifPresent(task -> asEngine.run(() -> {
                    Task open = tasks.createTaskQuery().taskId(taskId).singleResult();
                    open.setDueDate(Date.from(due));
                    tasks.saveTask(open);
                }));
    }

    private Optional<OpenTask> find(String taskId) {
        return jdbc.sql(OPEN_TASKS + "t.ID_ = :id")
                .param("id", taskId)
                .query(EngineTaskDesk::openTask)
                .optional();
    }

    private static OpenTask openTask(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("PROCESS_KEY"),
                row.getString("BUSINESS_KEY_"),
                row.getString("ASSIGNEE_"),
                EngineRows.time(row, "CREATE_TIME_"),
                EngineRows.time(row, "DUE_DATE_"));
    }
}
