package health.sts.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngineCaseJobs implements CaseJobs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineCaseJobs.class);
    private static final String OF_CASES =
            """
             from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
             where j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1 and p.BUSINESS_KEY_ is not null
            """;

    private final ManagementService management;
    private final ObjectProvider<HeldJobExecutor> executor;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean executes;

    EngineCaseJobs(
            ManagementService management,
            ObjectProvider<HeldJobExecutor> executor,
            JdbcClient jdbc,
            Clock clock,
            CamundaBpmProperties settings) {
        this.executes = settings.getJobExecution().isEnabled();
        this.management = management;
        this.executor = executor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Job(String id, String businessKey) {}

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.sql("select min(coalesce(j.DUEDATE_, j.CREATE_TIME_)) as DUE" + OF_CASES)
                .query((row, number) -> Optional.ofNullable(EngineRows.time(row, "DUE")))
                .single();
    }

    @Override
    public List<String> runDue() {
        List<String> moved = new ArrayList<>();
        jdbc.sql(
                        "select j.ID_, p.BUSINESS_KEY_" + OF_CASES
                                + " and coalesce(j.DUEDATE_, j.CREATE_TIME_) <= :now order by coalesce(j.DUEDATE_, j.CREATE_TIME_), j.ID_")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Job(row.getString("ID_"), row.getString("BUSINESS_KEY_")))
                .list()
                .forEach(job -> {
                    if (run(job)) {
                        moved.add(job.businessKey());
                    }
                });
        return moved;
    }

    @Override
    public boolean held() {
        HeldJobExecutor held = executor.getIfAvailable();
        return held == null ? !executes : !held.released();
    }

    @Override
    public void release() {
        executor.ifAvailable(HeldJobExecutor::release);
    }

    private boolean run(Job job) {
        try {
            management.executeJob(job.id());
            return true;
        } catch (RuntimeException failed) {
            // The engine has taken one try away; with the last one it makes an incident of it.
            LOG.warn("A background step of case {} failed", job.businessKey(), failed);
            return false;
        }
    }
}
