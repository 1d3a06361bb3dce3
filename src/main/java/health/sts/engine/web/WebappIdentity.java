package health.sts.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Lets Tasklist, Cockpit and Admin follow our sign-in. Instantiated by name by the engine's filter. */
public class WebappIdentity implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return SignedIn.current()
                .map(person -> {
                    AuthenticationResult result = AuthenticationResult.successful(person.userId());
                    result.setGroups(new ArrayList<>(person.groups()));
                    result.setTenants(new ArrayList<>());
                    return result;
                })
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    /** The security chain has asked for the sign-in before. */
    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
