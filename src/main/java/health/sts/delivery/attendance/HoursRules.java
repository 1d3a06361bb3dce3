package health.sts.delivery.attendance;

import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.Hours.LogRules;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Which hours can be paid: not more teaching than the session was long, and preparation in proportion. */
@Component
class HoursRules {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final AttendanceSettings settings;
    private final Clock clock;

    HoursRules(AttendanceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LogRules of(SessionView session) {
        BigDecimal length = BigDecimal.valueOf(session.length().toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
        return new LogRules(length, length.multiply(settings.preparationMost()).setScale(2, RoundingMode.HALF_UP));
    }

    void held(SessionView session) {
        if (session.state() == SessionState.CANCELLED) {
            throw Refusal.conflict("This session was cancelled, so it has no hours.");
        }
        if (clock.instant().isBefore(session.endsAt())) {
            throw Refusal.conflict("The session lasts until %s. Log its hours when it is over."
                    .formatted(SessionTimes.at(session, session.endsAt())));
        }
    }

    BigDecimal teaching(SessionView session, BigDecimal typed) {
        return within(typed, of(session).mostTeaching(), TeachingForm.TEACHING, "the session was that long");
    }

    BigDecimal preparation(SessionView session, BigDecimal typed) {
        return within(
                typed == null ? BigDecimal.ZERO : typed,
                of(session).mostPreparation(),
                TeachingForm.PREPARATION,
                "that is the share of its length that is paid");
    }

    private static BigDecimal within(BigDecimal typed, BigDecimal most, String field, String why) {
        if (typed == null
                || typed.signum() < 0
                || typed.compareTo(most) > 0
                || typed.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid(
                    field,
                    "Enter hours from 0 to %s with at most two decimals; %s."
                            .formatted(most.stripTrailingZeros().toPlainString(), why));
        }
        return typed.setScale(2, RoundingMode.UNNECESSARY);
    }
}
