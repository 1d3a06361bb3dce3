package health.sts.portal.security;

import static health.sts.accountability.LedgerEntry.Kind.BLOCKED;
import static health.sts.accountability.LedgerEntry.Kind.SIGN_IN;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.engine.Acting;
import health.sts.engine.AttemptBlocked;
import health.sts.engine.Identities;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A ledger line for every sign-in, failed sign-in, sign-out, denied access and blocked attempt. */
@Component
class SecurityLedger {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLedger.class);

    private final DecisionLedger ledger;
    private final Identities identities;
    private final Acting acting;

    SecurityLedger(DecisionLedger ledger, Identities identities, Acting acting) {
        this.ledger = ledger;
        this.identities = identities;
        this.acting = acting;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        record(event.getAuthentication(), SIGN_IN, "signIn", "SIGNED_IN");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(event.getAuthentication(), SIGN_IN, "signOut", "SIGNED_OUT");
    }

    /** While a name has to wait nothing more is written: a flood of guesses must not become a flood of lines. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (!(event.getException() instanceof TooManyAttempts)) {
            String name = event.getAuthentication().getName();
            ledger.recordApart(
                    LedgerEntry.of(SIGN_IN, "signIn", "FAILED", "user", known(name), Map.of("address", address())));
        }
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication person = event.getAuthentication().get();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            LOG.debug("Closed to people who are not signed in: {}", place(event));
            return;
        }
        record(person, BLOCKED, "openAddress", "DENIED", place(event));
    }

    @EventListener
    void blocked(AttemptBlocked attempt) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        LOG.warn("Blocked by the {} guard: {}", attempt.guard(), attempt.what());
        LedgerEntry line = LedgerEntry.of(
                BLOCKED, attempt.guard() + "Guard", "BLOCKED", "request", place(), Map.of("attempt", attempt.what()));
        as(person, line);
    }

    private void record(Authentication person, LedgerEntry.Kind kind, String step, String outcome) {
        if (person != null) {
            as(person, LedgerEntry.of(kind, step, outcome, "user", person.getName(), Map.of("address", address())));
        }
    }

    private void record(Authentication person, LedgerEntry.Kind kind, String step, String outcome, String place) {
        as(person, LedgerEntry.of(kind, step, outcome, "address", place, Map.of("address", address())));
    }

    private void as(Authentication person, LedgerEntry line) {
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            ledger.recordApart(line);
        } else {
            acting.as(person.getName(), () -> ledger.recordApart(line));
        }
    }

    /** A name nobody has may be a password typed into the wrong field: it is kept as a digest only. */
    private String known(String name) {
        return name.length() <= 64 && identities.exists(name) ? name : "unknown:" + digest(name);
    }

    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(AuthorizationDeniedEvent<?> event) {
        return event.getObject() instanceof MethodInvocation call
                ? shortened(call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName())
                : place();
    }

    private static String place() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? shortened(request.getRequest().getMethod() + " "
                        + request.getRequest().getRequestURI())
                : "-";
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "-";
    }

    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }
}
