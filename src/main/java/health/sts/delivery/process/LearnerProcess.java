package health.sts.delivery.process;

import health.sts.engine.Variable;
import java.math.BigDecimal;
import java.time.Period;

/** The names that the models of a learner's way and this code share. */
final class LearnerProcess {

    static final String TRAINING = "learner-training";
    static final String REFRESHER = "learner-refresher";

    static final String SEAT_TAKEN = "delivery.seatTaken";
    static final String SEAT_LOST = "delivery.seatLost";
    static final String ATTENDED = "delivery.attended";
    static final String TEST_PASSED = "delivery.testPassed";
    static final String SESSION_NOT_NEEDED = "delivery.sessionNotNeeded";
    static final String STEP_COMPLETED = "delivery.stepCompleted";
    static final String LEARNER_LEFT = "delivery.learnerLeft";

    static final String BOOK = "userTask_bookSession";
    static final String RETEST_ALLOWED = "catchEvent_retestAllowed";
    static final String PERSONALISE = "userTask_recordPersonalisation";

    static final String PASS = "PASS";
    /** The test result of those who have none. */
    static final String NO_RESULT = "NONE";

    /** How long before go-live the lab has to be behind the learner (P6.5). */
    static final Period LAB_BEFORE_GO_LIVE = Period.ofDays(7);

    /** How long somebody has at least to book a session (standards: a week after a no-show). */
    static final Period TO_BOOK = Period.ofDays(7);

    static final Variable<String> LEARNER_USER_ID = Variable.text("learnerUserId");
    static final Variable<String> CALENDAR_ID = Variable.text("calendarId");
    /** ISO instants, read by deadlines and timers. */
    static final Variable<String> REGISTRATION_DUE = Variable.text("registrationDue");

    static final Variable<String> LAB_DUE = Variable.text("labDue");
    static final Variable<String> BOOK_BY = Variable.text("bookBy");
    static final Variable<String> MAKE_UP_DUE = Variable.text("makeUpDue");
    /** Tells the processes apart in which one learner attends sessions. */
    static final Variable<String> SESSION_KIND = Variable.text("sessionKind");

    static final Variable<Boolean> SEAT_HELD = Variable.bool("seatHeld");
    static final Variable<String> ATTENDANCE_RESULT = Variable.text("attendanceResult");
    static final Variable<String> ATTENDED_SESSION_ID = Variable.text("attendedSessionId");
    static final Variable<String> LEAD_USER_ID = Variable.text("leadUserId");
    static final Variable<BigDecimal> SCORE = Variable.decimal("score");
    static final Variable<Integer> ATTEMPT = Variable.integer("attempt");
    static final Variable<Boolean> AFTER_COACHING = Variable.bool("afterCoaching");
    static final Variable<String> TEST_RESULT = Variable.text("testResult");
    static final Variable<String> TEST_WAIT = Variable.text("testWait");
    static final Variable<String> TEST_SENTENCE = Variable.text("testSentence");
    static final Variable<Boolean> LAB_DONE = Variable.bool("labDone");
    static final Variable<Boolean> ELIGIBLE = Variable.bool("eligible");
    static final Variable<Boolean> REFRESHER_NEEDED = Variable.bool("refresherNeeded");

    private LearnerProcess() {}
}
