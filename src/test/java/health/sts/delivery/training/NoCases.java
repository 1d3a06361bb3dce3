package health.sts.delivery.training;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import java.time.Instant;
import java.util.Collection;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in where no engine follows learners. */
@Component
@Fallback
class NoCases implements LearnerWorkflow {

    @Override
    public void start(Learner learner, Instant registrationDue, Instant goLive) {}

    @Override
    public boolean completeBooking(String trainingId, SessionKind kind, String sessionId) {
        return false;
    }

    @Override
    public void seatTaken(String trainingId, SessionKind kind) {}

    @Override
    public void seatLost(String trainingId, SessionKind kind) {}

    @Override
    public void attended(
            String trainingId, SessionKind kind, AttendanceResult result, String sessionId, String leadUserId) {}

    @Override
    public void stepCompleted(String trainingId) {}

    @Override
    public void refresh(String trainingId) {}

    @Override
    public void leave(String trainingId) {}

    @Override
    public void waveMoved(Collection<String> trainingIds, Instant registrationDue, Instant goLive) {}
}
