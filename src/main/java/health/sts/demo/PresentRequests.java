package health.sts.demo;

import health.sts.engine.EngineTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the demonstration moves the clock, requests happen in between, in the present. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PresentRequests extends OncePerRequestFilter {

    private final EngineTime time;
    private final DemoProgress progress;

    PresentRequests(EngineTime time, DemoProgress progress) {
        this.time = time;
        this.progress = progress;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !progress.working();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            time.inPresent(() -> chain.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new ServletException(unknown);
        }
    }
}
