package health.sts.engine;

import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngineProcesses implements Processes {

    private static final int SLICE = 1_000;

    private final RuntimeService runtime;

    private final ManagementService management;
    private final AsEngine asEngine;
    private final JdbcClient jdbc;

    EngineProcesses(RuntimeService runtime, ManagementService management, AsEngine asEngine, JdbcClient jdbc) {
        this.runtime = runtime;
        this.management = management;
        this.asEngine = asEngine;
        this.jdbc = jdbc;
    }

    @Override
    public String start(String processKey, String businessKey, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(processKey, businessKey, variables)
                .getProcessInstanceId();
    }

    @Override
    public String begin(String processKey, String businessKey, Map<String, Object> variables) {
        return asEngine.call(() -> start(processKey, businessKey, variables));
    }

    @Override
    public void beginAll(String processKey, Map<String, Map<String, Object>> cases) {
        asEngine.run(() -> cases.forEach((businessKey, variables) -> start(processKey, businessKey, variables)));
    }

    @Override
    public void correlate(String message, String businessKey, Map<String, Object> variables) {
        try {
            asEngine.run(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlate());
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("The case " + businessKey + " is no longer waiting for this. Nothing was changed.");
        }
    }

    @Override
    public boolean tell(String message, CasePart part, Map<String, Object> variables) {
        List<String> waiting = jdbc.sql(
                        """
                        select s.EXECUTION_ID_ from ACT_RU_EXECUTION p
                          join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = p.ID_
                          join ACT_RU_EVENT_SUBSCR s on s.EXECUTION_ID_ = e.ID_ and s.EVENT_NAME_ = :message
                         where\s"""
                                + part.condition())
                .param("message", message)
                .params(part.parameters())
                .query(String.class)
                .list();
        return !waiting.isEmpty()
                && asEngine.together(context ->
                        context.runWithoutAuthorization(() -> deliver(context, message, waiting, variables)));
    }

    private boolean deliver(
            CommandContext context, String message, List<String> executions, Map<String, Object> variables) {
        boolean delivered = false;
        for (String execution : executions) {
            if (waits(context, message, execution)) {
                runtime.messageEventReceived(message, execution, variables);
                delivered = true;
            }
        }
        return delivered;
    }

    /** A step of the same command may have used the wait up, which the tables do not yet know. */
    private static boolean waits(CommandContext context, String message, String execution) {
        return !context.getEventSubscriptionManager()
                .findEventSubscriptionsByNameAndExecution(EventType.MESSAGE.name(), message, execution, false)
                .isEmpty();
    }

    @Override
    public Set<String> running(String processKey, Collection<String> businessKeys) {
        List<String> keys = List.copyOf(businessKeys);
        Set<String> running = new HashSet<>();
        for (int from = 0; from < keys.size(); from += SLICE) {
            running.addAll(jdbc.sql(
                            """
                            select p.BUSINESS_KEY_ from ACT_RU_EXECUTION p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                             where p.BUSINESS_KEY_ in (:keys) and d.KEY_ = :process
                            """)
                    .param("keys", keys.subList(from, Math.min(from + SLICE, keys.size())))
                    .param("process", processKey)
                    .query(String.class)
                    .list());
        }
        return running;
    }

    @Override
    public void update(String businessKey, Map<String, Object> variables) {
        jdbc.sql("select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = :key and PARENT_ID_ is null")
                .param("key", businessKey)
                .query(String.class)
                .list()
                .forEach(instance -> asEngine.run(() -> runtime.setVariables(instance, variables)));
    }

    @Override
    public void moveTimers(Collection<String> businessKeys, String step, Instant due) {
        if (businessKeys.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j
                          join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where d.ACT_ID_ = :step and p.BUSINESS_KEY_ in (:keys)
                        """)
                .param("step", step)
                .param("keys", businessKeys)
                .query(String.class)
                .list()
                .forEach(job -> asEngine.run(() -> management.setJobDuedate(job, Date.from(due))));
    }
}
