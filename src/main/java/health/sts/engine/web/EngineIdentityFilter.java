package health.sts.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who acts in this request. The engine skips every right check where nobody is authenticated, so a
 * request to its REST interface without an identity is turned away.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineIdentityFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The web applications have filters of their own for this, fed by WebappIdentity.
        return request.getServletPath().startsWith("/camunda");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn person = SignedIn.current().orElse(null);
        if (person == null && request.getServletPath().startsWith("/engine-rest")) {
            Answer.of(401, "Sign in first.").write(response);
            return;
        }
        try {
            if (person == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(person.userId(), person.groups());
            }
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
