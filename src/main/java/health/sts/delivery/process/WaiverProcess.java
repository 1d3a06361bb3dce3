package health.sts.delivery.process;

import health.sts.engine.Variable;

/** The names that the model {@code access-waiver} and this code share. */
final class WaiverProcess {

    static final String KEY = "access-waiver";
    static final String ENDED = "delivery.waiverEnded";

    static final Variable<String> LEARNER_USER_ID = Variable.text("learnerUserId");
    static final Variable<String> CALENDAR_ID = Variable.text("calendarId");
    /** ISO instants, read by the deadline of both tasks and by the timers. */
    static final Variable<String> DECIDE_BY = Variable.text("decideBy");

    static final Variable<String> WAIVER_ENDS_AT = Variable.text("waiverEndsAt");
    static final Variable<Boolean> CMIO_GRANTS = Variable.bool("cmioGrants");
    static final Variable<Boolean> CHIEF_OF_STAFF_GRANTS = Variable.bool("chiefOfStaffGrants");

    private WaiverProcess() {}
}
