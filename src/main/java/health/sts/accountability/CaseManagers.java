package health.sts.accountability;

import health.sts.shared.Role;
import java.util.Collection;
import java.util.Map;

/**
 * Tells who in a role answers for a case, so that an escalation reaches that person instead of everybody in the role: the
 * chief of a learner's own department, not every chief. A capability offers a bean for its own cases.
 */
public interface CaseManagers {

    /**
     * User ids by business key.
     *
     * @param businessKeys of any capability; those without such a person are left out. A bounded number of statements
     */
    Map<String, String> of(Role role, Collection<String> businessKeys);
}
