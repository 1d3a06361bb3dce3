package health.sts.portal.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins: the password is not even looked at until the wait is over. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed sign-ins");
        this.wait = wait;
    }

    /** How long to wait, in full minutes, at least one. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
