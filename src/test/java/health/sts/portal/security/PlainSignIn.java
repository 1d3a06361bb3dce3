package health.sts.portal.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands in until the application has a sign-in page of its own. */
@RestController
@ConditionalOnMissingClass("health.sts.portal.SignInController")
class PlainSignIn {
    @GetMapping("/sign-in")
    String page(CsrfToken token) {
        return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
    }
}
