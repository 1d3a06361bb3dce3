package health.sts.certification.credential;

import health.sts.engine.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The signed list of revoked credentials, made anew when somebody asks for it and the last one is five seconds old. */
@Component
class StatusList {

    static final Duration FRESH = Duration.ofSeconds(5);

    private final RevokedIndexes register;
    private final SignedCredentials signed;
    private final Clock clock;
    private final Clock realTime;
    private Made made;

    @Autowired
    StatusList(RevokedIndexes register, SignedCredentials signed, Clock clock) {
        this(register, signed, clock, RealTime.clock());
    }

    /** @param realTime by which it grows old; the other clock is moved by the demo */
    StatusList(RevokedIndexes register, SignedCredentials signed, Clock clock, Clock realTime) {
        this.register = register;
        this.signed = signed;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** The compact JWS. */
    synchronized String jws() {
        Instant now = realTime.instant();
        if (made == null || !now.isBefore(made.until())) {
            made = new Made(
                    signed.statusList(Bitstring.encoded(register.revoked(Bitstring.LENGTH)), clock.instant()),
                    now.plus(FRESH));
        }
        return made.jws();
    }

    private record Made(String jws, Instant until) {}
}
