package health.sts.recruitment;

import health.sts.CountingDataSource;
import health.sts.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/**
 * The engine as it comes, with our models and history and nothing else of ours: no guards, no ledger, no tables; rights
 * as in our configuration or off. Its beans only set what the models' gateways, timers and decision table read, and give
 * the group that an appointment gives.
 */
class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    BareEngine(boolean rights) throws Exception {
        DataSource database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + rights);
        configuration.setDataSource(CountingDataSource.around(database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAuthorizationEnabled(rights);
        configuration.setEnableHistoricInstancePermissions(rights);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setRestrictUserOperationLogToAuthenticatedUsers(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String pattern : List.of("processes/recruitment/*.*", "forms/recruitment/*.*")) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)) {
                deployment.addInputStream(file.getFilename(), file.getInputStream());
            }
        }
        deployment.deploy();
        engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup("everybody"));
        if (rights) {
            allowAll();
        }
    }

    String start(String candidate, Map<String, Object> form) {
        createUser(candidate);
        return engine.getRuntimeService()
                .startProcessInstanceByKey("trainer-recruitment", "case of " + candidate, form)
                .getId();
    }

    Task task(String step, String user) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .list();
        return open.stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(user))
                .findFirst()
                .orElseThrow();
    }

    /** A task that nobody holds is claimed first; only the completion is counted. */
    Tally complete(Task task, String user, Map<String, Object> form) {
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), user);
        }
        return Tally.of(() -> {
            engine.getTaskService().complete(task.getId(), form);
            return null;
        });
    }

    /** Runs the one job that waits and is no timer. */
    Tally job() {
        String job = engine.getManagementService()
                .createJobQuery()
                .messages()
                .singleResult()
                .getId();
        return Tally.of(() -> {
            engine.getManagementService().executeJob(job);
            return null;
        });
    }

    void as(String user, Runnable act) {
        engine.getIdentityService().setAuthentication(user, List.of("everybody"));
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private void allowAll() {
        for (var resource : org.camunda.bpm.engine.authorization.Resources.values()) {
            var allow = engine.getAuthorizationService()
                    .createNewAuthorization(org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT);
            allow.setGroupId("everybody");
            allow.setResource(resource);
            allow.setResourceId("*");
            allow.addPermission(org.camunda.bpm.engine.authorization.Permissions.ALL);
            engine.getAuthorizationService().saveAuthorization(allow);
        }
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("deadlines", new Deadlines());
        beans.put("candidacyEndorsers", new Endorsers());
        beans.put("nominateCandidateStart", (ExecutionListener) start -> {
            start.setVariable("candidateUserId", start.getVariable("candidateId"));
            start.setVariable("source", "NOMINATED");
            start.setVariable("endorsementsRequired", 2);
            start.setVariable("endorsementsReceived", 0);
            start.setVariable("chiefUserId", "chief");
            start.setVariable("calendarId", "SITE");
            start.setVariable("reserveUntil", "2040-01-01T00:00:00Z");
        });
        completion(beans, "giveConsentCompletion", task -> task.setVariable("consented", true));
        completion(
                beans,
                "endorseCandidateCompletion",
                task -> task.setVariable(
                        "endorsementsReceived", (Integer) task.getVariable("endorsementsReceived") + 1));
        completion(beans, "releaseTimeCompletion", task -> task.setVariable("timeReleased", true));
        completion(beans, "signAgreementCompletion", task -> task.setVariable("candidateSigned", true));
        completion(beans, "countersignAgreementCompletion", task -> task.setVariable("agreementResult", "SIGNED"));
        completion(beans, "appointTrainerCompletion", task -> task.setVariable("appointed", true));
        completion(beans, "rateCandidateCompletion", task -> {});
        completion(beans, "reviewConflictCompletion", task -> {});
        delegate(beans, "scoreCandidateDelegate", step -> {
            step.setVariable("score", 4.0);
            step.setVariable("lowestCriterion", 4.0);
            step.setVariable("privilegesActive", true);
            step.setVariable("conflict", "NONE");
        });
        delegate(
                beans,
                "recordAssessmentDelegate",
                step -> step.setVariable("assessmentResult", step.getVariable("eligibility")));
        delegate(beans, "holdSeatDelegate", step -> step.setVariable("seatHeld", true));
        delegate(beans, "notifyCouncilDelegate", step -> appointed((String) step.getVariable("candidateUserId")));
        Set.of("expireAgreementDelegate", "lapseNominationDelegate", "releaseFromReserveDelegate")
                .forEach(name -> delegate(beans, name, step -> {}));
        return beans;
    }

    /** An appointment gives a group in the engine and asks it who is in another: no table of ours, so it is bare. */
    private void appointed(String user) {
        IdentityService identities = engine.getIdentityService();
        identities.createGroupQuery().groupMember(user).list();
        identities.createMembership(user, "everybody");
        identities.createUserQuery().memberOfGroup("council").list();
    }

    private void createUser(String user) {
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser(user));
    }

    private static void completion(Map<Object, Object> beans, String name, Consumer<VariableScope> act) {
        beans.put(name, (TaskListener) act::accept);
    }

    private static void delegate(Map<Object, Object> beans, String name, Consumer<VariableScope> act) {
        beans.put(name, (JavaDelegate) act::accept);
    }

    /** Stands for the deadlines of our calendar. */
    public static class Deadlines {
        public String after(DelegateExecution execution, String period) {
            return "2040-01-01T00:00:00Z";
        }
    }

    /** Stands for the endorsers of a candidacy. */
    public static class Endorsers {
        public List<String> of(DelegateExecution execution) {
            return List.of("endorser2", "endorser3");
        }
    }
}
