package health.sts.delivery.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.delivery.Access;
import health.sts.delivery.AccessChanged;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.MissingStep;
import health.sts.engine.Identities;
import health.sts.recruitment.Ward;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way a waiver can go, and who may never have a hand in it. */
@StsTest
class WaiverProcessTest {

    private static final String AS_CMIO = "userTask_decideWaiverAsCmio";
    private static final String AS_CHIEF_OF_STAFF = "userTask_decideWaiverAsChiefOfStaff";

    @Autowired
    Campus campus;

    @Autowired
    Ward ward;

    @Autowired
    Waivers waivers;

    @Autowired
    WaiverBoard board;

    @Autowired
    Deputies deputies;

    @Autowired
    Identities identities;

    @Autowired
    ManagementService management;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    String training;

    @BeforeEach
    void aWaveThatGoesLiveInThreeDays() {
        term = campus.open(0, 3);
        training = campus.training(term, 1);
    }

    @Test
    void bothGrantAndTheTimerRevokes() {
        String waiver = request();
        cmio(waiver, "GRANT", term.cmio());
        chiefOfStaff(waiver, "GRANT", term.chiefOfStaff());
        assertThat(state(waiver)).isEqualTo(WaiverState.REQUESTED);
        fire(waiver, "serviceTask_grantWaiver");

        WaiverView granted = view(waiver);
        assertThat(granted.state()).isEqualTo(WaiverState.GRANTED);
        assertThat(Duration.between(granted.grantedAt(), granted.endsAt())).isEqualTo(Duration.ofHours(24));
        assertThat(due(waiver, "catchEvent_waiverTimeOver"))
                .isEqualTo(granted.endsAt().toString().substring(0, 19));
        assertThat(feed()).containsExactly("WAIVED");
        assertThat(told("Waiver granted"))
                .contains(term.p(1), term.chief(), term.lead(), term.sponsor(), term.auditor())
                .doesNotContain(term.p(2));

        fire(waiver, "catchEvent_waiverTimeOver");

        assertThat(passed(waiver)).contains("endEvent_bothGrant", "endEvent_waiverRevoked");
        assertThat(state(waiver)).isEqualTo(WaiverState.REVOKED);
        assertThat(kinds(waiver))
                .containsExactly(
                        WaiverEventKind.REQUESTED,
                        WaiverEventKind.APPROVED,
                        WaiverEventKind.APPROVED,
                        WaiverEventKind.GRANTED,
                        WaiverEventKind.REVOKED);
        assertThat(feed()).containsExactly("WAIVED", "WAIVER_ENDED");
        assertThat(told("Waiver ended")).contains(term.p(1), term.chief(), term.lead(), term.sponsor(), term.auditor());
        assertThat(request()).isNotEqualTo(waiver);
    }

    @Test
    void aNoOfTheCmioEndsItWhateverTheOtherSays() {
        String waiver = request();
        chiefOfStaff(waiver, "GRANT", term.chiefOfStaff());
        cmio(waiver, "REFUSE", term.cmio());

        assertThat(passed(waiver)).contains("endEvent_waiverRefused").doesNotContain("serviceTask_grantWaiver");
        assertThat(state(waiver)).isEqualTo(WaiverState.REFUSED);
        assertThat(feed()).isEmpty();
        assertThat(told("Waiver not granted")).contains(term.chief(), term.p(1), term.lead());
    }

    @Test
    void aNoOfTheChiefOfStaffEndsItBeforeTheOtherAnswers() {
        String waiver = request();
        chiefOfStaff(waiver, "REFUSE", term.chiefOfStaff());

        assertThat(passed(waiver)).contains("endEvent_oneRefuses", "endEvent_waiverRefused");
        assertThat(ward.open(waiver, AS_CMIO)).isEmpty();
    }

    @Test
    void silenceIsANo() {
        String waiver = request();
        cmio(waiver, "GRANT", term.cmio());
        assertThat(due(waiver, "boundaryEvent_decisionOverdue"))
                .isEqualTo(view(waiver).decideBy().toString().substring(0, 19));
        fire(waiver, "boundaryEvent_decisionOverdue");

        assertThat(passed(waiver)).contains("endEvent_waiverLapsed").doesNotContain("serviceTask_grantWaiver");
        assertThat(state(waiver)).isEqualTo(WaiverState.LAPSED);
        assertThat(feed()).isEmpty();
    }

    @Test
    void aNoNeedsAReason() {
        String waiver = request();
        assertThatThrownBy(() -> ward.complete(waiver, AS_CMIO, term.cmio(), Map.of("cmioDecision", "REFUSE")))
                .hasStackTraceContaining("“Reason” is missing");
        assertThat(state(waiver)).isEqualTo(WaiverState.REQUESTED);
    }

    @Test
    void onePersonNeverGivesBothAnswers() {
        identities.addRole(term.cmio(), Role.CHIEF_OF_STAFF);
        String waiver = request();
        cmio(waiver, "GRANT", term.cmio());
        assertThatThrownBy(() -> chiefOfStaff(waiver, "GRANT", term.cmio())).isInstanceOf(Refusal.class);

        deputy(term.cmio(), term.programManager());
        assertThatThrownBy(() -> chiefOfStaff(waiver, "GRANT", term.programManager()))
                .isInstanceOf(Refusal.class);
        assertThat(state(waiver)).isEqualTo(WaiverState.REQUESTED);
    }

    @Test
    void whoAskedDoesNotAnswerEvenAsCmioOrAsDeputyOfTheCmio() {
        identities.addRole(term.chief(), Role.CMIO);
        String waiver = request();
        assertThatThrownBy(() -> cmio(waiver, "GRANT", term.chief())).isInstanceOf(Refusal.class);

        identities.removeRole(term.chief(), Role.CMIO);
        deputy(term.cmio(), term.chief());
        assertThatThrownBy(() -> cmio(waiver, "GRANT", term.chief())).isInstanceOf(Refusal.class);
        assertThat(state(waiver)).isEqualTo(WaiverState.REQUESTED);
    }

    @Test
    void theLearnerDoesNotAnswer() {
        identities.addRole(term.p(1), Role.CHIEF_OF_STAFF);
        String waiver = request();
        assertThatThrownBy(() -> chiefOfStaff(waiver, "GRANT", term.p(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void aDeputyOfTheCmioAnswersForThem() {
        deputy(term.cmio(), term.programManager());
        String waiver = request();
        cmio(waiver, "REFUSE", term.programManager());
        assertThat(state(waiver)).isEqualTo(WaiverState.REFUSED);
    }

    @Test
    void whoBecomesEligibleNeedsItNoMore() {
        String waiver = granted();
        publish(new AccessChanged(training, Access.ELIGIBLE, MissingStep.NONE));

        assertThat(passed(waiver)).contains("endEvent_waiverEndedEarly").doesNotContain("endEvent_waiverRevoked");
        assertThat(state(waiver)).isEqualTo(WaiverState.ENDED);
        assertThat(feed()).containsExactly("WAIVED", "WAIVER_ENDED");
        publish(new AccessChanged(training, Access.ELIGIBLE, MissingStep.NONE));
        assertThat(feed()).hasSize(2);
    }

    @Test
    void whoLeavesKeepsNoWaiver() {
        String waiver = request();
        publish(new LearnersLeft(List.of(training, campus.training(term, 2))));

        assertThat(passed(waiver)).contains("endEvent_waiverEndedEarly");
        assertThat(state(waiver)).isEqualTo(WaiverState.ENDED);
        assertThat(feed()).isEmpty();
    }

    @Test
    void theCmioEndsItWithAReasonAndNobodyElse() {
        String waiver = granted();
        assertThatThrownBy(() -> campus.as(term.chief(), () -> waivers.end(waiver, "Enough")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> campus.as(term.cmio(), () -> waivers.end(waiver, " ")))
                .isInstanceOf(Refusal.class);
        campus.as(term.cmio(), () -> waivers.end(waiver, "The trainer was called away"));

        assertThat(state(waiver)).isEqualTo(WaiverState.ENDED);
        assertThat(view(waiver).events()).last().satisfies(event -> {
            assertThat(event.reason()).isEqualTo("The trainer was called away");
            assertThat(event.by()).isEqualTo(term.cmio());
        });
        assertThatThrownBy(() -> campus.as(term.cmio(), () -> waivers.end(waiver, "Again")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondOpenOneIsRefused() {
        request();
        assertThatThrownBy(this::request).hasStackTraceContaining("has a waiver that is open");
    }

    @Test
    void seventyThreeHoursOrSomebodyElsesDepartmentAreRefusedAndNothingIsStarted() {
        assertThatThrownBy(() -> request(73)).hasStackTraceContaining("1 to 72");
        Term other = campus.open(0, 3);
        assertThatThrownBy(() -> campus.as(
                        other.chief(),
                        () -> waivers.request(new WaiverRequest(training, "Night cover", 24, term.lead()))))
                .hasStackTraceContaining("chief of the learner's department");
        assertThat(jdbc.sql("select count(*) from access_waiver where training_id = ?")
                        .param(training)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String granted() {
        String waiver = request();
        cmio(waiver, "GRANT", term.cmio());
        chiefOfStaff(waiver, "GRANT", term.chiefOfStaff());
        fire(waiver, "serviceTask_grantWaiver");
        return waiver;
    }

    private String request() {
        return request(24);
    }

    private String request(int hours) {
        return campus.as(
                term.chief(),
                () -> waivers.request(new WaiverRequest(training, "Night cover of the clinic", hours, term.lead())));
    }

    private void cmio(String waiver, String answer, String who) {
        ward.complete(waiver, AS_CMIO, who, Map.of("cmioDecision", answer, "cmioReason", "As discussed"));
    }

    private void chiefOfStaff(String waiver, String answer, String who) {
        ward.complete(
                waiver,
                AS_CHIEF_OF_STAFF,
                who,
                new HashMap<>(Map.of("chiefOfStaffDecision", answer, "chiefOfStaffReason", "As discussed")));
    }

    private void deputy(String principal, String deputy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
        campus.as(principal, () -> deputies.name(new NameDeputy(deputy, today, today.plusDays(3), "Holiday")));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private WaiverView view(String waiver) {
        return campus.as(term.sponsor(), () -> board.get(waiver));
    }

    private WaiverState state(String waiver) {
        return view(waiver).state();
    }

    private List<WaiverEventKind> kinds(String waiver) {
        return view(waiver).events().stream().map(WaiverView.Event::kind).toList();
    }

    private List<String> feed() {
        return jdbc.sql(
                        "select kind from access_message where training_id = ? and kind like 'WAIVE%' order by created_at, id")
                .param(training)
                .query(String.class)
                .list();
    }

    private List<String> told(String subject) {
        return jdbc.sql("select m.user_id from mail_message m join access_waiver w on w.id = m.business_key"
                        + " where w.training_id = ? and m.subject like ?")
                .params(training, subject + "%")
                .query(String.class)
                .list();
    }

    private void fire(String waiver, String node) {
        management.executeJob(job(waiver, node).get("ID_").toString());
    }

    private String due(String waiver, String node) {
        return management
                .createJobQuery()
                .jobId(job(waiver, node).get("ID_").toString())
                .singleResult()
                .getDuedate()
                .toInstant()
                .toString()
                .substring(0, 19);
    }

    private Map<String, Object> job(String waiver, String node) {
        return jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where p.BUSINESS_KEY_ = ? and d.ACT_ID_ = ?
                        """)
                .params(waiver, node)
                .query()
                .singleRow();
    }

    private List<String> passed(String waiver) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = ? and a.END_TIME_ is not null
                        """)
                .param(waiver)
                .query(String.class)
                .list();
    }
}
