package health.sts.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What nobody does by REST: bring in models and filters, erase history. */
class RestPaths implements RequestMatcher {

    private static final Pattern CLOSED = Pattern.compile("/engine-rest(/engine/[^/]+)?/("
            + "deployment/create|deployment/[^/]+/redeploy|filter/create|task/create|history/cleanup.*"
            + "|(history|process-definition)/.*(delete|set-removal-time))");
    private static final Pattern NEVER_DELETED = Pattern.compile(
            "/engine-rest(/engine/[^/]+)?/(deployment|history|filter|(process|decision|case)-definition)/.*");

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = Paths.of(request);
        return request.getMethod().equals("DELETE")
                        && NEVER_DELETED.matcher(path).matches()
                || !request.getMethod().equals("GET") && CLOSED.matcher(path).matches()
                || request.getMethod().equals("TRACE");
    }
}
