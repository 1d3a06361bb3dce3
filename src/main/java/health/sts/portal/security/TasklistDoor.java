package health.sts.portal.security;

import health.sts.engine.TasklistVisit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens Tasklist: the engine's welcome page is skipped, and the person's lists are ready when they arrive. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 10)
class TasklistDoor extends OncePerRequestFilter {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final TasklistVisit visit;

    TasklistDoor(TasklistVisit visit) {
        this.visit = visit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.matches("/camunda/?(app/?)?")) {
            response.sendRedirect(request.getContextPath() + TASKLIST);
            return;
        }
        if (path.equals(TASKLIST) && request.getUserPrincipal() != null) {
            visit.prepareFor(request.getUserPrincipal().getName());
        }
        chain.doFilter(request, response);
    }
}
