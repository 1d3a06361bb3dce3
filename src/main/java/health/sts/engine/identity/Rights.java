package health.sts.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Writes grants into the engine, each as it should be, however often. */
@Component
class Rights {

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** The group may do exactly this with the resource. */
    void grantGroup(String group, Resource resource, String id, Permission... permissions) {
        Authorization before = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant = before == null ? fresh(AUTH_TYPE_GRANT, resource, id) : before;
        grant.setGroupId(group);
        save(grant, before == null, permissions);
    }

    /** Everybody may do exactly this with the resource. */
    void grantEverybody(Resource resource, String id, Permission... permissions) {
        Authorization before = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        save(before == null ? fresh(AUTH_TYPE_GLOBAL, resource, id) : before, before == null, permissions);
    }

    private Authorization fresh(int type, Resource resource, String id) {
        Authorization grant = authorizations.createNewAuthorization(type);
        grant.setResource(resource);
        grant.setResourceId(id == null ? ANY : id);
        return grant;
    }

    private void save(Authorization grant, boolean isNew, Permission... permissions) {
        int before = ((AuthorizationEntity) grant).getPermissions();
        grant.setPermissions(permissions);
        if (isNew || before != ((AuthorizationEntity) grant).getPermissions()) {
            authorizations.saveAuthorization(grant);
        }
    }
}
