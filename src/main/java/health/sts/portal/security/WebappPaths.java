package health.sts.portal.security;

import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Which addresses of the engine's web applications are open, and to whom: what Tasklist needs for everyone with a role,
 * Cockpit and Admin for administrators, set-up, deployment and erasing for nobody. What is not named here is closed. The
 * engine's own rights still decide about each task and case behind an open address.
 */
class WebappPaths implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String API = "/camunda/api/engine/engine/default";

    private static final List<Rule> NOBODY = List.of(
            rule("*", "/camunda/api/admin/setup(/.*)?"),
            rule("*", "/camunda/app/admin/[^/]+/setup(/.*)?"),
            rule("POST", "/camunda/api/admin/auth/user/[^/]+/login/.*"),
            rule("POST", API + "/deployment/create"),
            rule("POST", API + "/deployment/[^/]+/redeploy"),
            rule("DELETE", API + "/deployment/.*"),
            rule("DELETE", API + "/(process|decision|case)-definition/.*"),
            rule("POST", API + "/process-definition/.*/delete"),
            rule("*", API + "/history/cleanup(/.*)?"),
            rule("DELETE", API + "/history/.*"),
            rule("POST", API + "/history/.*/(delete|set-removal-time)"),
            rule("(POST|PUT|DELETE)", API + "/filter(/create|/[^/]+)?"),
            rule("(POST|PUT|DELETE)", API + "/task/create"),
            rule("TRACE", ".*"));

    private static final List<Rule> READERS = List.of(
            rule("GET", "/camunda/?"),
            rule("GET", "/camunda/app/?"),
            rule("GET", "/camunda/(lib|assets)/.*"),
            rule("GET", "/camunda/favicon\\.ico"),
            rule("GET", "/camunda/app/tasklist(/.*)?"),
            rule("GET", "/camunda/api/tasklist/plugin/.*"),
            rule("GET", "/camunda/api/admin/auth/user/default"),
            rule("GET", "/camunda/api/engine/engine/?"),
            rule("(GET|OPTIONS)", API + "/(task|filter)(/.*)?"),
            rule("GET", API + "/(process-definition|process-instance|variable-instance|decision-definition)(/.*)?"),
            rule("GET", API + "/(case-definition|case-execution|execution|tenant|user|group|identity)(/.*)?"),
            rule("OPTIONS", API + "/(user|group|process-definition|authorization)(/.*)?"),
            rule("GET", API + "/deployment/[^/]+(/resources.*)?"),
            rule("GET", API + "/history/.*"),
            rule("GET", API + "/(version|authorization/check)"),
            rule("POST", API + "/(task|process-definition|variable-instance|process-instance)(/count)?"),
            rule("POST", API + "/filter/[^/]+/(list|count|singleResult)"),
            rule("POST", API + "/history/(task|process-instance|activity-instance|variable-instance)(/count)?"),
            rule("POST", API + "/identity/password-policy"));

    private static final List<Rule> WORKERS = List.of(
            rule("POST", API + "/task/[^/]+/(claim|unclaim|assignee|complete|submit-form|comment/create)"),
            rule("POST", API + "/process-definition/(key/)?[^/]+/(start|submit-form)"),
            rule("PUT", API + "/user/[^/]+/(credentials|profile)"));

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return new AuthorizationDecision(allowed(roles(person.get()), context.getRequest()));
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return new AuthorizationDecision(allowed(roles(person.get()), context.getRequest()));
    }

    private boolean allowed(Set<Role> roles, HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        String path = Paths.of(request);
        if (roles.isEmpty() || any(NOBODY, method, path)) {
            return false;
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            return true;
        }
        if (roles.equals(Set.of(Role.API))) {
            return false;
        }
        return any(READERS, method, path) || !roles.equals(Set.of(Role.AUDITOR)) && any(WORKERS, method, path);
    }

    private static boolean any(List<Rule> rules, String method, String path) {
        return rules.stream().anyMatch(rule -> rule.matches(method, path));
    }

    private static Set<Role> roles(Authentication person) {
        return person == null
                ? Set.of()
                : person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority.startsWith("ROLE_"))
                        .flatMap(authority -> Role.ofGroup(authority.substring(5)).stream())
                        .collect(Collectors.toSet());
    }

    private static Rule rule(String methods, String path) {
        return new Rule(Pattern.compile(methods.equals("*") ? ".*" : methods), Pattern.compile(path));
    }

    private record Rule(Pattern methods, Pattern path) {

        boolean matches(String method, String wanted) {
            return methods.matcher(method).matches() && path.matcher(wanted).matches();
        }
    }
}
