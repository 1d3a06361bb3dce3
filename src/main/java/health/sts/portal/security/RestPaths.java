package health.sts.portal.security;

import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
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
 * Who may send what to the engine's REST interface: administrators all but what nobody does this way (bring in models
 * and filters, overwrite values of a case, erase history); connected systems read, start and work on tasks offered to
 * them, and change nothing else. Messages to cases are sent by our own code, behind its rules.
 */
class RestPaths implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String REST = "/engine-rest(/engine/default)?";
    private static final Pattern CLOSED = Pattern.compile(REST
            + "/(deployment/create|deployment/[^/]+/redeploy|filter/create|task/create|history/cleanup.*"
            + "|(process-instance|execution|task)/[^/]+/(variables|localVariables)(/.*)?"
            + "|(history|process-definition)/.*(delete|set-removal-time).*)");
    private static final Pattern NEVER_DELETED =
            Pattern.compile(REST + "/(deployment|history|filter|(process|decision|case)-definition)/.*");
    private static final Pattern SYSTEMS_SEND = Pattern.compile(REST
            + "/(process-definition/key/[^/]+/(start|submit-form)"
            + "|task/[^/]+/(claim|unclaim|complete|submit-form)"
            + "|(task|process-instance|process-definition|execution|variable-instance)(/count)?)");

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return new AuthorizationDecision(allowed(person.get(), context.getRequest()));
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext context) {
        return new AuthorizationDecision(allowed(person.get(), context.getRequest()));
    }

    private static boolean allowed(Authentication person, HttpServletRequest request) {
        Set<String> held = person == null
                ? Set.of()
                : person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
        if (isClosed(request)) {
            return false;
        }
        return held.contains("ROLE_" + Role.ADMINISTRATOR.group())
                || held.contains("ROLE_" + Role.API.group()) && isForSystems(request);
    }

    private static boolean isForSystems(HttpServletRequest request) {
        return isRead(request)
                || request.getMethod().equals("POST")
                        && SYSTEMS_SEND.matcher(Paths.of(request)).matches();
    }

    private static boolean isClosed(HttpServletRequest request) {
        String path = Paths.of(request);
        return request.getMethod().equals("TRACE")
                || request.getMethod().equals("DELETE")
                        && NEVER_DELETED.matcher(path).matches()
                || !isRead(request) && CLOSED.matcher(path).matches();
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
