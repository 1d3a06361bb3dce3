package health.sts.recruitment.process;

import health.sts.engine.Variable;

/** The names that the recruitment models and this code share. */
final class RecruitmentProcess {

    static final String KEY = "trainer-recruitment";
    static final String SEAT_OFFERED = "recruitment.seatOffered";
    static final String CANDIDACY_WITHDRAWN = "recruitment.candidacyWithdrawn";
    static final String WAIT_IN_RESERVE = "receiveTask_waitInReserve";
    static final String RESERVE_ENDED = "boundaryEvent_reserveEnded";

    static final int ENDORSEMENTS_REQUIRED = 2;

    // What gateways, tables, timers and assignments need.
    static final Variable<String> CANDIDATE_USER_ID = Variable.text("candidateUserId");
    static final Variable<String> SOURCE = Variable.text("source");
    static final Variable<Integer> REQUIRED = Variable.integer("endorsementsRequired");
    static final Variable<Integer> RECEIVED = Variable.integer("endorsementsReceived");
    static final Variable<String> CHIEF_USER_ID = Variable.text("chiefUserId");
    static final Variable<String> CALENDAR_ID = Variable.text("calendarId");
    static final Variable<String> RESERVE_UNTIL = Variable.text("reserveUntil");
    static final Variable<Boolean> CONSENTED = Variable.bool("consented");
    static final Variable<String> ASSESSMENT_RESULT = Variable.text("assessmentResult");
    static final Variable<String> ELIGIBILITY = Variable.text("eligibility");
    static final Variable<Boolean> PRIVILEGES_ACTIVE = Variable.bool("privilegesActive");
    static final Variable<String> CONFLICT = Variable.text("conflict");
    static final Variable<java.math.BigDecimal> SCORE = Variable.decimal("score");
    static final Variable<java.math.BigDecimal> LOWEST_CRITERION = Variable.decimal("lowestCriterion");
    static final Variable<Boolean> SEAT_HELD = Variable.bool("seatHeld");
    static final Variable<Boolean> TIME_RELEASED = Variable.bool("timeReleased");
    static final Variable<Boolean> CANDIDATE_SIGNED = Variable.bool("candidateSigned");
    static final Variable<String> AGREEMENT_RESULT = Variable.text("agreementResult");
    static final Variable<Boolean> APPOINTED = Variable.bool("appointed");

    private RecruitmentProcess() {}
}
