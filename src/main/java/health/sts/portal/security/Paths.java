package health.sts.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UrlPathHelper;

/** The whole path of a request. Spring's own matchers see only the part behind the engine's servlets. */
final class Paths {

    private static final UrlPathHelper HELPER = new UrlPathHelper();

    private Paths() {}

    static String of(HttpServletRequest request) {
        return HELPER.getPathWithinApplication(request);
    }

    static RequestMatcher under(String prefix) {
        return request -> of(request).equals(prefix) || of(request).startsWith(prefix + "/");
    }
}
