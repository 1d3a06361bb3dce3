package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class RecruitmentProcessTest {

    @Autowired
    Ward ward;

    @Autowired
    Candidacies candidacies;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void aVolunteerBecomesAPeerTrainer() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, candidacy, 1);
        ward.complete(
                candidacy, "userTask_appointTrainer", staff.user("cmio"), Map.of("appointmentDecision", "APPOINT"));
        runJobs(candidacy);

        assertThat(passed(candidacy))
                .contains("serviceTask_holdSeat", "endEvent_agreementConcluded", "endEvent_trainerAppointed")
                .doesNotContain("userTask_giveConsent", "userTask_rateCandidate", "receiveTask_waitInReserve");
        assertThat(state(candidacy)).isEqualTo("APPOINTED");
        assertThat(jdbc.sql("select state from trainer_seat where candidacy_id = :id")
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .isEqualTo("FILLED");
        assertThat(steps(candidacy))
                .contains(
                        "startEvent_physicianNominated " + staff.p(1),
                        "userTask_endorseCandidate " + staff.p(2),
                        "userTask_endorseCandidate " + staff.p(3),
                        "businessRuleTask_decideEligibility " + staff.p(3),
                        "userTask_releaseTime " + staff.user("chief"),
                        "userTask_signAgreement " + staff.p(1),
                        "userTask_countersignAgreement " + staff.user("compliance"),
                        "userTask_appointTrainer " + staff.user("cmio"));
    }

    @Test
    void aNominatedPhysicianMayDecline() {
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        ward.complete(candidacy, "userTask_giveConsent", staff.p(1), Map.of("consentDecision", "DECLINE"));

        assertThat(passed(candidacy))
                .contains("endEvent_nominationDeclined", "endEvent_nominationNotAccepted")
                .doesNotContain("userTask_endorseCandidate");
        assertThat(state(candidacy)).isEqualTo("DECLINED");
    }

    @Test
    void aNominationWithoutAnswerLapses() {
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        fire(candidacy, "boundaryEvent_consentOverdue");

        assertThat(passed(candidacy)).contains("endEvent_nominationLapsed", "endEvent_nominationNotAccepted");
        assertThat(state(candidacy)).isEqualTo("LAPSED");
    }

    @Test
    void withoutEndorsementsInTimeTheChiefRates() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(2), Map.of("endorsementDecision", "DECLINE"));
        fire(candidacy, "boundaryEvent_endorsementsOverdue");
        Map<String, Object> rating = new HashMap<>(Ward.rating(4));
        rating.put("ratingComment", "Worked with them for years");
        ward.complete(candidacy, "userTask_rateCandidate", staff.user("chief"), rating);

        assertThat(passed(candidacy)).contains("userTask_rateCandidate", "serviceTask_holdSeat");
        assertThat(state(candidacy)).isEqualTo("TIME_RELEASE");
    }

    @Test
    void whenColleaguesDeclineTheChiefRates() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(2), Map.of("endorsementDecision", "DECLINE"));
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(3), Map.of("endorsementDecision", "DECLINE"));

        assertThat(ward.open(candidacy, "userTask_rateCandidate")).hasSize(1);
    }

    @Test
    void aLowScoreIsRejectedWithTheReason() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 2, 2, 3);

        assertThat(passed(candidacy)).contains("endEvent_candidateRejected").doesNotContain("serviceTask_holdSeat");
        assertThat(jdbc.sql("select reason from candidacy where id = :id")
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .contains("2.00", "3.5");
        assertThat(jdbc.sql("select rules from ledger_line where business_key = :id and kind = 'RULE'")
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .isEqualTo("rule_belowBar");
    }

    @Test
    void aDeclaredConflictIsReviewedAndTheTableAskedAgain() {
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        ward.complete(
                candidacy,
                "userTask_giveConsent",
                staff.p(1),
                Map.of("consentDecision", "AGREE", "conflictDeclared", true));
        ward.endorseTwice(staff, candidacy, 5, 2, 3);
        ward.complete(
                candidacy,
                "userTask_reviewConflict",
                staff.user("compliance"),
                Map.of("conflictDecision", "CLEAR", "conflictComment", "Shares were sold"));

        assertThat(passed(candidacy).stream().filter("businessRuleTask_decideEligibility"::equals))
                .hasSize(2);
        assertThat(state(candidacy)).isEqualTo("TIME_RELEASE");
    }

    @Test
    void aConfirmedConflictEndsTheCandidacy() {
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        ward.complete(
                candidacy,
                "userTask_giveConsent",
                staff.p(1),
                Map.of("consentDecision", "AGREE", "conflictDeclared", true));
        ward.endorseTwice(staff, candidacy, 5, 2, 3);
        ward.complete(
                candidacy,
                "userTask_reviewConflict",
                staff.user("compliance"),
                Map.of("conflictDecision", "CONFIRM", "conflictComment", "Paid by the vendor"));

        assertThat(passed(candidacy)).contains("endEvent_candidateRejected");
    }

    @Test
    void aMiddlingScoreWaitsInReserveAndMovesUpWhenASeatIsThere() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 3, 2, 3);
        assertThat(state(candidacy)).isEqualTo("RESERVE");
        assertThat(passed(candidacy)).doesNotContain("serviceTask_holdSeat", "userTask_releaseTime");

        String seated = ward.nominate(staff, staff.p(4), 4, 2, 3);
        ward.endorseTwice(staff, seated, 5, 2, 3);
        ward.complete(
                seated,
                "userTask_releaseTime",
                staff.user("chief"),
                Map.of("timeDecision", "REFUSE", "timeComment", "Two of us are on leave"));

        assertThat(passed(seated)).contains("endEvent_timeNotReleased");
        assertThat(state(candidacy)).isEqualTo("TIME_RELEASE");
        assertThat(passed(candidacy)).contains("receiveTask_waitInReserve");
        assertThat(ward.open(candidacy, "userTask_releaseTime")).hasSize(1);
    }

    @Test
    void theReserveEndsWhenNoSeatOpens() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 3, 2, 3);
        fire(candidacy, "boundaryEvent_reserveEnded");

        assertThat(passed(candidacy)).contains("endEvent_reserveReleased");
        assertThat(state(candidacy)).isEqualTo("RESERVE_ENDED");
    }

    @Test
    void whereAllSeatsAreTakenAnEligibleCandidateWaits() {
        takeAllSeats();
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 5, 2, 3);

        assertThat(passed(candidacy)).contains("serviceTask_holdSeat", "receiveTask_waitInReserve");
        assertThat(state(candidacy)).isEqualTo("RESERVE");
    }

    @Test
    void fewerThanFourHoursAreNotEnough() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 5, 2, 3);

        assertThatThrownBy(
                        () -> ward.complete(candidacy, "userTask_releaseTime", staff.user("chief"), Ward.release(3.5)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“Hours a week” is 3.5");
        assertThat(state(candidacy)).isEqualTo("TIME_RELEASE");
        assertThat(ward.open(candidacy, "userTask_releaseTime")).hasSize(1);
    }

    @Test
    void aDeclinedAgreementReopensTheSeat() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.complete(candidacy, "userTask_signAgreement", staff.p(1), Map.of("agreementDecision", "DECLINE"));

        assertThat(passed(candidacy)).contains("endEvent_agreementDeclined", "endEvent_agreementNotSigned");
        assertThat(openSeats()).isEqualTo(allSeats());
    }

    @Test
    void anAgreementThatNobodySignsExpires() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        fire(candidacy, "boundaryEvent_agreementOverdue");

        assertThat(passed(candidacy)).contains("endEvent_agreementExpired");
        assertThat(state(candidacy)).isEqualTo("AGREEMENT_EXPIRED");
        assertThat(openSeats()).isEqualTo(allSeats());
    }

    @Test
    void complianceMayRefuseToSign() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.as(staff.p(1), () -> {
            candidacies.sign(candidacy, "Given1 Family" + staff.n(), Ward.PASSWORD);
            return null;
        });
        ward.complete(
                candidacy,
                "userTask_countersignAgreement",
                staff.user("compliance"),
                Map.of("countersignDecision", "REFUSE", "countersignComment", "Rate is above fair market value"));

        assertThat(passed(candidacy)).contains("endEvent_agreementRefused", "endEvent_agreementNotSigned");
    }

    @Test
    void theCmioMayRefuseTheAppointment() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, candidacy, 1);
        ward.complete(
                candidacy,
                "userTask_appointTrainer",
                staff.user("cmio"),
                Map.of("appointmentDecision", "REFUSE", "appointmentComment", "Leaves in March"));

        assertThat(passed(candidacy))
                .contains("endEvent_candidateNotAppointed")
                .doesNotContain("serviceTask_notifyCouncil");
        assertThat(openSeats()).isEqualTo(allSeats());
    }

    @Test
    void aCandidateMayWithdrawInTheMiddleOfACalledProcess() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.as(staff.p(1), () -> {
            candidacies.withdraw(candidacy, "Moving to another hospital");
            return null;
        });

        assertThat(passed(candidacy)).contains("endEvent_candidacyWithdrawn");
        assertThat(ward.open(candidacy, "userTask_signAgreement")).isEmpty();
        assertThat(openSeats()).isEqualTo(allSeats());
    }

    @Test
    void aSecondNominationOfTheSameCandidateIsAConflict() {
        ward.nominate(staff, staff.p(1), 1, 2, 3);
        assertThatThrownBy(() -> ward.nominate(staff, staff.p(1), 1, 2, 3))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already a candidate");
    }

    private void takeAllSeats() {
        jdbc.sql("update trainer_seat set state = 'HELD' where wave_id = :wave")
                .param("wave", staff.wave())
                .update();
    }

    private int openSeats() {
        return count("select count(*) from trainer_seat where state = 'OPEN' and wave_id = :wave");
    }

    private int allSeats() {
        return count("select count(*) from trainer_seat where wave_id = :wave");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("wave", staff.wave()).query(Integer.class).single();
    }

    private String state(String candidacy) {
        return jdbc.sql("select state from candidacy where id = :id")
                .param("id", candidacy)
                .query(String.class)
                .single();
    }

    private List<String> steps(String candidacy) {
        return jdbc.sql("select step || ' ' || actor from ledger_line where business_key = :id")
                .param("id", candidacy)
                .query(String.class)
                .list();
    }

    private List<String> passed(String candidacy) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :id
                        """)
                .param("id", candidacy)
                .query(String.class)
                .list();
    }

    private void fire(String candidacy, String timer) {
        management.executeJob(job(candidacy, timer));
    }

    private void runJobs(String candidacy) {
        management.executeJob(job(candidacy, "serviceTask_notifyCouncil"));
    }

    private String job(String candidacy, String step) {
        return jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where d.ACT_ID_ = :step and p.BUSINESS_KEY_ = :id
                        """)
                .param("step", step)
                .param("id", candidacy)
                .query(String.class)
                .single();
    }
}
