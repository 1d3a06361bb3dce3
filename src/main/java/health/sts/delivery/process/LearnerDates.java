package health.sts.delivery.process;

import health.sts.delivery.DeliverySettings;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The dates on a learner's way that hang on another: on go-live, on the end of a session. */
@Component
class LearnerDates {

    private final SessionReads sessions;
    private final DeliverySettings settings;

    LearnerDates(SessionReads sessions, DeliverySettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Until when the lab has to be behind the learner. */
    static Instant labDue(Instant goLive) {
        return goLive.minus(LearnerProcess.LAB_BEFORE_GO_LIVE);
    }

    /** The end of the last day on which a make-up of the session counts. */
    Instant makeUpDue(String sessionId) {
        SessionView session = sessions.get(sessionId);
        return session.endsAt()
                .atZone(session.zone())
                .toLocalDate()
                .plus(settings.makeUpWithin())
                .plusDays(1)
                .atStartOfDay(session.zone())
                .toInstant();
    }
}
