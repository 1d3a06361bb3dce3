package health.sts.audit.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Actions;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.Cast;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The path that is kept of a case is the one it took, flow by flow. */
@StsTest
class ExactPathTest {

    @Autowired
    Ward ward;

    @Autowired
    Cast cast;

    @Autowired
    Actions actions;

    @Autowired
    TaskDesk desk;

    @Autowired
    TakenFlows flows;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStraightCaseWithItsCalledProcesses() {
        Staff staff = ward.open();
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, candidacy, 1);
        ward.complete(
                candidacy, "userTask_appointTrainer", staff.user("cmio"), Map.of("appointmentDecision", "APPOINT"));
        management.executeJob(job(candidacy, "serviceTask_notifyCouncil"));

        assertThat(flows.of(candidacy))
                .containsExactly(
                        "physicianNominated_assessCandidate",
                        "assessmentRequested_consentNeeded",
                        "consentNeeded_endorseCandidate",
                        "endorseCandidate_endorsed",
                        "endorsed_scoreCandidate",
                        "scoreCandidate_decideEligibility",
                        "decideEligibility_conflictOpen",
                        "conflictOpen_recordAssessment",
                        "recordAssessment_candidateAssessed",
                        "assessCandidate_assessmentResult",
                        "assessmentResult_holdSeat",
                        "holdSeat_seatFree",
                        "seatFree_releaseTime",
                        "releaseTime_timeReleased",
                        "timeReleased_concludeAgreement",
                        "agreementOffered_signAgreement",
                        "signAgreement_candidateSigned",
                        "candidateSigned_countersignAgreement",
                        "countersignAgreement_countersigned",
                        "countersigned_agreementConcluded",
                        "concludeAgreement_agreementSigned",
                        "agreementSigned_appointTrainer",
                        "appointTrainer_appointed",
                        "appointed_notifyCouncil",
                        "notifyCouncil_trainerAppointed");
        assertThat(flows.processes(candidacy))
                .containsExactly("trainer-recruitment 12", "candidate-assessment 8", "participation-agreement 5");
        assertThat(flows.roots(candidacy))
                .containsExactly(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(candidacy)
                        .rootProcessInstances()
                        .singleResult()
                        .getId());
        assertThat(flows.ends(candidacy))
                .contains(
                        "userTask_endorseCandidate gateway_endorsed",
                        "gateway_consentNeeded userTask_endorseCandidate");
    }

    @Test
    void aRefusedCase() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        ward.complete(candidacy, "userTask_giveConsent", staff.p(1), Map.of("consentDecision", "DECLINE"));

        assertThat(flows.of(candidacy))
                .containsExactly(
                        "physicianNominated_assessCandidate",
                        "assessmentRequested_consentNeeded",
                        "consentNeeded_giveConsent",
                        "giveConsent_consentGiven",
                        "consentGiven_nominationDeclined",
                        "assessCandidate_assessmentResult",
                        "assessmentResult_nominationNotAccepted");
    }

    @Test
    void aDeadlineThatPasses() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        management.executeJob(job(candidacy, "boundaryEvent_consentOverdue"));

        assertThat(flows.of(candidacy))
                .containsSubsequence("consentOverdue_lapseNomination", "lapseNomination_nominationLapsed")
                .doesNotContain("giveConsent_consentGiven");
    }

    @Test
    void aCaseThatGoesRoundTwice() {
        String owner = cast.person(Role.DEPT_CHIEF);
        String checker = cast.person(Role.TRAINING_MANAGER);
        String action = cast.as(
                cast.person(Role.PROGRAM_MANAGER),
                () -> actions.open(new OpenAction(
                        "Book a second classroom",
                        "For wave 3",
                        owner,
                        LocalDate.now().plusDays(30),
                        Role.TRAINING_MANAGER,
                        "WAV-1")));
        for (String decision : List.of("RETURN", "RETURN", "ACCEPT")) {
            cast.as(owner, () -> complete(action, Map.of("evidence", "Room 12 is booked")));
            cast.as(checker, () -> complete(action, Map.of("checkDecision", decision, "checkComment", "See above")));
        }

        assertThat(flows.of(action))
                .containsExactly(
                        "actionOpened_carryOutAction",
                        "carryOutAction_checkAction",
                        "checkAction_evidenceAccepted",
                        "evidenceAccepted_carryOutAction",
                        "carryOutAction_checkAction",
                        "checkAction_evidenceAccepted",
                        "evidenceAccepted_carryOutAction",
                        "carryOutAction_checkAction",
                        "checkAction_evidenceAccepted",
                        "evidenceAccepted_actionDone");
    }

    @Test
    void aRefusedCompletionLeavesNothing() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(2), Ward.endorsement(4));
        List<String> before = flows.of(candidacy);
        // No two seats for one candidate: with this row, the step after the decision breaks a rule of the database.
        jdbc.sql("insert into trainer_seat values ('WAV-P', :specialty, 1, false, 'HELD', :id, current_timestamp)")
                .param("specialty", Ward.UROLOGY)
                .param("id", candidacy)
                .update();

        assertThatThrownBy(() -> ward.complete(candidacy, "userTask_endorseCandidate", staff.p(3), Ward.endorsement(4)))
                .isInstanceOf(RuntimeException.class);
        assertThat(flows.of(candidacy)).isEqualTo(before);

        jdbc.sql("delete from trainer_seat where wave_id = 'WAV-P'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update flow_taken set flow = 'other'", "delete from flow_taken"})
    void noRowIsEverChanged(String change) {
        Staff staff = ward.open();
        ward.nominate(staff, staff.p(1), 1, 2, 3);
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .rootCause()
                .message()
                .matches("(?s).*(never changed or deleted|permission denied).*");
    }

    private void complete(String businessKey, Map<String, Object> form) {
        desk.complete(desk.ofCase(businessKey).get(0).id(), form);
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
