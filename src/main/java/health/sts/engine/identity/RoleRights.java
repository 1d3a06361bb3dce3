package health.sts.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;

import health.sts.shared.Role;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine beyond its own tasks, which the engine grants to candidates and assignees by
 * itself. Nobody is given a right to erase history, to deploy, or to create filters; administrators hold no right to work
 * on tasks.
 */
@Component
class RoleRights {

    private static final List<Resource> ADMINISTERED = List.of(
            Resources.APPLICATION,
            Resources.USER,
            Resources.GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.AUTHORIZATION,
            Resources.TENANT,
            Resources.TENANT_MEMBERSHIP);

    private final IdentityService identities;
    private final RepositoryService repository;
    private final Rights rights;

    RoleRights(IdentityService identities, RepositoryService repository, Rights rights) {
        this.identities = identities;
        this.repository = repository;
        this.rights = rights;
    }

    void establish() {
        for (Role role : Role.values()) {
            group(role);
            if (role != Role.API) {
                rights.grantGroup(role.group(), Resources.APPLICATION, "tasklist", ACCESS);
            }
        }
        readModels();
        auditor();
        administrator();
        connectedSystem();
        starters();
    }

    private void group(Role role) {
        if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identities.newGroup(role.group());
            group.setName(role.title());
            group.setType("STS");
            identities.saveGroup(group);
        }
    }

    /** The models are the house's published rules: whoever works on a task may look at the whole of it. */
    private void readModels() {
        for (Role role : Role.values()) {
            if (role != Role.AUDITOR && role != Role.ADMINISTRATOR && role != Role.API) {
                rights.grantGroup(role.group(), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
            }
        }
    }

    private void auditor() {
        String group = Role.AUDITOR.group();
        rights.grantGroup(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_HISTORY,
                READ_INSTANCE,
                READ_TASK,
                READ_INSTANCE_VARIABLE,
                READ_TASK_VARIABLE,
                READ_HISTORY_VARIABLE);
        readDecisions(group);
    }

    private void administrator() {
        String group = Role.ADMINISTRATOR.group();
        ADMINISTERED.forEach(resource -> rights.grantGroup(group, resource, ANY, ALL));
        rights.grantGroup(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_HISTORY,
                READ_INSTANCE,
                READ_TASK,
                RETRY_JOB,
                SUSPEND_INSTANCE);
        rights.grantGroup(group, Resources.BATCH, ANY, BatchPermissions.READ);
        rights.grantGroup(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        readDecisions(group);
    }

    private void readDecisions(String group) {
        rights.grantGroup(group, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        rights.grantGroup(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        rights.grantGroup(group, Resources.DEPLOYMENT, ANY, READ);
        rights.grantGroup(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    /**
     * A connected system reads and starts what people may start, and completes tasks that are offered to it. It has no
     * right to change running cases: variables and messages are for our own code, behind its rules.
     */
    private void connectedSystem() {
        rights.grantGroup(
                Role.API.group(),
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                READ_INSTANCE,
                READ_TASK);
    }

    /** Who may start a process, as its model says; the engine offers no newer way to read it. */
    @SuppressWarnings("deprecation")
    private void starters() {
        for (ProcessDefinition model :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            for (IdentityLink link : repository.getIdentityLinksForProcessDefinition(model.getId())) {
                Role.ofGroup(String.valueOf(link.getGroupId())).ifPresent(role -> {
                    mayStart(role, model.getKey());
                    mayStart(Role.API, model.getKey());
                });
            }
        }
    }

    private void mayStart(Role role, String processKey) {
        rights.grantGroup(
                role.group(),
                Resources.PROCESS_DEFINITION,
                processKey,
                ProcessDefinitionPermissions.READ,
                CREATE_INSTANCE);
        rights.grantGroup(role.group(), Resources.PROCESS_INSTANCE, ANY, CREATE);
    }
}
