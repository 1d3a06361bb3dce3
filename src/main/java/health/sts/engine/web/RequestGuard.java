package health.sts.engine.web;

import health.sts.engine.AttemptBlocked;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine before the engine does: at most 2 MB, JSON at most 50 levels deep, and no key or
 * query parameter that the engine would evaluate as an expression.
 */
class RequestGuard extends OncePerRequestFilter {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private final ApplicationEventPublisher events;

    RequestGuard(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            QueryParameters.refuseExpressions(request.getQueryString());
            byte[] body = body(request);
            JsonBody.check(request.getContentType(), body);
            chain.doFilter(new ReplayedRequest(request, body), response);
        } catch (BadRequest bad) {
            if (bad.isAttack()) {
                events.publishEvent(
                        new AttemptBlocked("request", request.getMethod() + " " + request.getServletPath()));
            }
            Answer.of(bad.status(), bad.getMessage()).write(response);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw BadRequest.tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw BadRequest.tooLarge();
        }
        return body;
    }
}
