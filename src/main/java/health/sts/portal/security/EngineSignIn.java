package health.sts.portal.security;

import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks the engine's identity service whether the password is right, after the throttle has agreed to ask at all. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 256;

    private final Identities identities;
    private final SignInThrottle throttle;

    EngineSignIn(Identities identities, SignInThrottle throttle) {
        this.identities = identities;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = address(attempt);
        throttle.check(userId, address);
        if (!plausible(userId, password) || !identities.checkPassword(userId, password)) {
            throttle.failed(userId, address);
            throw new BadCredentialsException("Name or password is wrong");
        }
        throttle.succeeded(userId);
        return signedIn(userId, identities.rolesOf(userId), attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication signedIn(String userId, Set<Role> roles, Object details) {
        List<GrantedAuthority> authorities = roles.stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.group()))
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(userId, null, authorities);
        token.setDetails(details);
        return token;
    }

    private static boolean plausible(String userId, String password) {
        return !userId.isBlank()
                && userId.length() <= LONGEST_NAME
                && !password.isEmpty()
                && password.length() <= LONGEST_PASSWORD;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
