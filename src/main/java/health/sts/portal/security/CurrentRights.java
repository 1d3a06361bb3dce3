package health.sts.portal.security;

import health.sts.engine.Identities;
import health.sts.shared.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a signed-in person the roles they hold now, not those of the moment they signed in; looked up at most every ten
 * seconds per person, so that a page costs no extra statement.
 */
class CurrentRights extends OncePerRequestFilter {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int REMEMBERED = 10_000;

    private final Identities identities;
    private final Clock clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    CurrentRights(Identities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (isOurs(person)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    EngineSignIn.signedIn(person.getName(), roles(person.getName()), person.getDetails()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Of a sign-in through our provider: its principal is the bare user id. */
    private static boolean isOurs(Authentication person) {
        return person instanceof UsernamePasswordAuthenticationToken
                && person.isAuthenticated()
                && person.getPrincipal() instanceof String;
    }

    private Set<Role> roles(String userId) {
        Instant now = clock.instant();
        Known before = known.get(userId);
        if (before != null && now.isBefore(before.until())) {
            return before.roles();
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        Set<Role> roles = identities.rolesOf(userId);
        known.put(userId, new Known(roles, now.plus(FRESH)));
        return roles;
    }

    private record Known(Set<Role> roles, Instant until) {}
}
