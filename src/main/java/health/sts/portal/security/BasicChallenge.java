package health.sts.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks a REST client for its name and password, or tells it to wait. */
class BasicChallenge implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof TooManyAttempts wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.minutes() * 60));
            response.setStatus(429);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"STS Governance\", charset=\"UTF-8\"");
            response.setStatus(401);
        }
    }
}
