package health.sts.delivery.process;

import health.sts.engine.Variable;
import java.time.Duration;

/** The names that the model {@code training-session} and this code share. */
final class SessionProcess {

    static final String KEY = "training-session";
    static final String TRAINER_CHANGED = "delivery.trainerChanged";
    static final String CANCELLED = "delivery.sessionCancelled";
    static final String AGREE = "userTask_agreeToTeach";
    static final String REPLACE = "userTask_replaceTrainer";
    static final String CONFIRM_HOURS = "userTask_confirmHours";
    /** Where the case waits for the end of the session, whether the trainer has agreed or not. */
    static final String UNANSWERED = "boundaryEvent_sessionOverUnanswered";

    static final String OVER = "catchEvent_sessionOver";

    /** How long a lead trainer has to say yes or no (A), where the session does not begin before. */
    static final Duration ANSWER = Duration.ofDays(7);

    static final Variable<String> LEAD_USER_ID = Variable.text("leadUserId");
    static final Variable<String> CO_USER_ID = Variable.text("coUserId");
    static final Variable<String> CHIEF_USER_ID = Variable.text("chiefUserId");
    static final Variable<String> CALENDAR_ID = Variable.text("calendarId");
    /** ISO instants, read by deadlines and timers. */
    static final Variable<String> AGREE_BY = Variable.text("agreeBy");

    static final Variable<String> ENDS_AT = Variable.text("endsAt");
    static final Variable<Boolean> TRAINER_NAMED = Variable.bool("trainerNamed");
    static final Variable<Boolean> TRAINER_AGREES = Variable.bool("trainerAgrees");
    /** Why the trainer is to be replaced. */
    static final Variable<String> TRAINER_REASON = Variable.text("trainerReason");

    static final Variable<Boolean> ATTENDANCE_SIGNED = Variable.bool("attendanceSigned");
    static final Variable<Boolean> HOURS_CONFIRMED = Variable.bool("hoursConfirmed");

    private SessionProcess() {}
}
